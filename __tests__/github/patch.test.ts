import { formatPatch, structuredPatch } from 'diff'
import fc from 'fast-check'
import { diffOf } from '../../src/github/diff.ts'
import { readPatch, reversePatch } from '../../src/github/patch.ts'

/** A patch as GitHub lists it: hunks only, no file names. */
function patchOf(before: string, after: string): string {
  const text = formatPatch(structuredPatch('a', 'a', before, after, '', '', { context: 3 }))
  return text.slice(Math.max(text.indexOf('@@'), 0)).replace(/\n$/, '')
}

const text = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'b', '', '--- x', '+y', '@@ -1 +1 @@', 'c\r', '\\ d'), { maxLength: 12 }),
    fc.boolean(),
  )
  .map(([lines, ended]) => lines.join('\n') + (ended && lines.length > 0 ? '\n' : ''))

test('a patch taken back gives the text before it', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after)
      expect(reversePatch(after, patchOf(before, after))).toBe(before)
    }),
  )
})

test('it is taken back where lines above have moved, and not where its own lines changed', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`)
  const before = `${lines.join('\n')}\n`
  const after = before.replace('line 15', 'line fifteen')
  const patch = patchOf(before, after)
  expect(reversePatch(`new\n${after}`, patch)).toBe(`new\n${before}`)
  expect(reversePatch(after.replace('line 14', 'line 14b'), patch)).toBeNull()
})

test('a hunk ends by its counts', () => {
  expect(readPatch('@@ -1,2 +1 @@\n-- a\n b\n@@ -9 +8,2 @@ x\n c\n+d\n\\ No newline at end of file')).toEqual(
    [
      { oldStart: 1, newStart: 1, old: ['- a', 'b'], new: ['b'], oldUnended: false, newUnended: false },
      { oldStart: 9, newStart: 8, old: ['c'], new: ['c', 'd'], oldUnended: false, newUnended: true },
    ],
  )
})

test('a hunk is placed where the workspace has its lines; one that the merge changed is left out', () => {
  const head = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q']
  const patch = '@@ -2,2 +2,3 @@\n b\n+c\n d\n@@ -12,2 +13,3 @@\n m\n+n\n o'
  const file = { filename: 'app/x.ts', status: 'modified', sha: '', patch }
  const place = (lines: string[]) => diffOf([file], 'app', () => lines.join('\n'))
  const first = { start: 2, end: 4, added: [3], shift: 0 }
  const second = { start: 13, end: 15, added: [14], shift: 0 }
  expect(place(head)).toEqual([{ path: 'x.ts', status: 'modified', hunks: [first, second] }])
  expect(place(['new', ...head])[0]?.hunks).toEqual([
    { ...first, shift: -1 },
    { ...second, shift: -1 },
  ])
  expect(place(head.with(13, 'changed'))[0]?.hunks).toEqual([first])
  expect(
    diffOf(
      [file, { ...file, filename: 'other/x.ts' }, { ...file, filename: 'application/x.ts' }],
      'app',
      () => undefined,
    ),
  ).toHaveLength(1)
})
