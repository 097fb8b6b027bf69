// Edits against original text, and which of several fixes are applied together.
import fc from 'fast-check'
import { applyEdits, byPosition, collide, type TextEdit } from '../../src/fixes/edit.ts'
import { planFixes } from '../../src/fixes/plan.ts'
import type { Edit, Finding } from '../../src/scanner/finding.ts'
import { indexLines, lineAt, linesOf, positionAt } from '../../src/scanner/lines.ts'

const text = fc.string({
  unit: fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\uFEFF', "'", ' '),
  maxLength: 60,
})

/** Edits that don't overlap, in any order. */
const edited = text.chain((original) =>
  fc
    .uniqueArray(fc.nat(original.length), { maxLength: 8 })
    .chain((cuts) => {
      const sorted = [...cuts].sort((a, b) => a - b)
      const ranges = sorted.flatMap((start, index) =>
        index % 2 === 0 ? [{ start, end: sorted[index + 1] ?? start }] : [],
      )
      return fc.tuple(
        ...ranges.map((range) => fc.string({ maxLength: 5 }).map((put) => ({ ...range, text: put }))),
      )
    })
    .chain((edits) => fc.shuffledSubarray(edits as TextEdit[], { minLength: (edits as TextEdit[]).length }))
    .map((edits) => ({ original, edits })),
)

test('whatever the edits, the text outside of them is untouched, in its order', () => {
  fc.assert(
    fc.property(edited, ({ original, edits }) => {
      const result = applyEdits(original, edits)
      let read = 0
      let at = 0
      for (const edit of [...edits].sort(byPosition)) {
        const kept = original.slice(read, edit.start)
        expect(result.slice(at, at + kept.length)).toBe(kept)
        at += kept.length
        expect(result.slice(at, at + edit.text.length)).toBe(edit.text)
        at += edit.text.length
        read = edit.end
      }
      expect(result.slice(at)).toBe(original.slice(read))
    }),
  )
})

test.each([
  [
    'overlapping',
    [
      { start: 0, end: 3, text: 'x' },
      { start: 2, end: 4, text: 'y' },
    ],
  ],
  ['backwards', [{ start: 3, end: 2, text: '' }]],
  ['beyond the end', [{ start: 0, end: 9, text: '' }]],
])('edits that are %s are a defect', (_, edits) => {
  expect(() => applyEdits('abcdef', edits)).toThrow('Edits overlap or leave the text')
})

function finding(name: string, safety: 'safe' | 'unsafe', ...edits: Omit<Edit, 'path'>[]): Finding {
  const fix = { safety, title: name, edits: edits.map((edit) => ({ path: 'a.ts', ...edit })) }
  return { title: name, fix } as unknown as Finding
}

const plan = (findings: Finding[], unsafe: boolean) => {
  const { edits, fixed, left } = planFixes(findings, { unsafe })
  return {
    edits: (edits.get('a.ts') ?? []).map(({ start, end, text: put }) => `${start}-${end} ${put}`),
    fixed: fixed.map((each) => each.title),
    left: left.map(({ finding: each, reason }) => `${each.title} ${reason}`),
  }
}

test('safe fixes first, an identical edit once, an overlapping fix not at all', () => {
  const findings = [
    finding('unsafe first', 'unsafe', { start: 4, end: 6, text: 'u' }),
    finding('one', 'safe', { start: 0, end: 2, text: 'x' }),
    finding('the same', 'safe', { start: 0, end: 2, text: 'x' }, { start: 8, end: 9, text: 'z' }),
    finding('half of it clashes', 'safe', { start: 20, end: 21, text: 'w' }, { start: 1, end: 3, text: 'y' }),
    finding('at the same place', 'safe', { start: 8, end: 8, text: 'q' }),
    finding('unsafe clash', 'unsafe', { start: 5, end: 7, text: 'v' }),
  ]
  expect(plan(findings, false)).toEqual({
    edits: ['0-2 x', '8-9 z'],
    fixed: ['one', 'the same'],
    left: [
      'half of it clashes overlap',
      'at the same place overlap',
      'unsafe first unsafe',
      'unsafe clash unsafe',
    ],
  })
  expect(plan(findings, true)).toEqual({
    edits: ['0-2 x', '4-6 u', '8-9 z'],
    fixed: ['one', 'the same', 'unsafe first'],
    left: ['half of it clashes overlap', 'at the same place overlap', 'unsafe clash overlap'],
  })
})

test('insertions at one place: properties go together, behind what closes the one before', () => {
  const at = (text: string) => ({ start: 4, end: 4, text })
  const findings = [
    finding('zeta', 'safe', at(', zeta: 1')),
    finding('alpha', 'unsafe', at(", 'alpha': 2")),
    finding('closed', 'safe', at(' }]')),
    finding('zeta again, otherwise', 'safe', at(', zeta: 3')),
    finding('an argument', 'safe', at(', { beta: 1 }')),
    finding('a comma of another kind', 'safe', at('\n  gamma: 1')),
  ]
  const planned = plan(findings, true)
  expect(planned).toEqual({
    edits: ['4-4  }]', "4-4 , 'alpha': 2", '4-4 , zeta: 1'],
    fixed: ['zeta', 'closed', 'alpha'],
    left: ['zeta again, otherwise overlap', 'an argument overlap', 'a comma of another kind overlap'],
  })
  const { edits } = planFixes(findings, { unsafe: true })
  expect(applyEdits('a: 1 }', edits.get('a.ts') ?? [])).toBe("a: 1 }], 'alpha': 2, zeta: 1 }")
})

test('behind a trailing comma each brings its own', () => {
  const at = (text: string) => ({ start: 3, end: 3, text })
  const findings = [finding('b', 'safe', at('\n  b: 1,')), finding('a', 'safe', at('\n  a: { c: 2 },'))]
  const { edits } = planFixes(findings, { unsafe: true })
  expect(applyEdits('x,,\n}', edits.get('a.ts') ?? [])).toBe('x,,\n  a: { c: 2 },\n  b: 1,\n}')
})

test.each([
  ['an empty object', 'x({})', 3, [' b: 1 ', " a: { d: ',' } "], "x({ a: { d: ',' }, b: 1 })"],
  ['one with a space', 'x({ })', 3, [' b: 1', ' a: 2'], 'x({ a: 2, b: 1 })'],
  ['one of lines', 'x({\n})', 3, ['\n  b: 1,', '\n  a: 2,'], 'x({\n  a: 2,\n  b: 1,\n})'],
  ['an argument', 'x(y)', 3, [', { b: 1 }', ", { 'a': 2 }", ', { c: 3 }'], "x(y, { 'a': 2, b: 1, c: 3 })"],
  [
    'an argument of its own line',
    'x(\n  y\n)',
    6,
    [',\n  { b: 1 }', ',\n  { a: 2 }'],
    'x(\n  y,\n  { a: 2, b: 1 }\n)',
  ],
  ['the only argument', 'x()', 2, ['{ b: 1, c: 2 }', '{ a: 2 }'], 'x({ a: 2, b: 1, c: 2 })'],
  ['behind a comment', 'x: 1, // c\n', 10, ['\n  b: 1', '\n  a: 2'], 'x: 1, // c\n  a: 2,\n  b: 1\n'],
])('additions to %s: each alone, and any of them together', (_, text, at, additions, all) => {
  const findings = additions.map((each) => finding(each, 'safe', { start: at, end: at, text: each }))
  for (const each of findings) {
    const { edits } = planFixes([each], { unsafe: false })
    const put = each.fix?.edits[0]?.text as string
    expect(applyEdits(text, edits.get('a.ts') ?? [])).toBe(text.slice(0, at) + put + text.slice(at))
  }
  for (const order of [findings, [...findings].reverse()]) {
    const { edits, left } = planFixes(order, { unsafe: false })
    expect(left).toEqual([])
    expect(applyEdits(text, edits.get('a.ts') ?? [])).toBe(all)
    expect(applyEdits(text, [...(edits.get('a.ts') ?? [])].reverse())).toBe(all)
  }
})

test('items that go, in any subset, and what is added behind them', () => {
  const text = 'x({ a: 1, b: 2, c: 3, d: 4 }, y)'
  const ends = ['a: 1', 'b: 2', 'c: 3', 'd: 4'].map((item) => text.indexOf(item) + item.length)
  // As one is taken out: with the comma behind it, the last with the comma before it.
  const gone = ends.map((end, at) => {
    const start = at === 3 ? (ends[2] as number) : end - 5
    return finding(`${'abcd'[at]}`, 'safe', { start, end: at === 3 ? end : end + 1, text: '' })
  })
  const added = finding('e', 'safe', { start: ends[3] as number, end: ends[3] as number, text: ', e: 5' })
  for (let bits = 0; bits < 32; bits++) {
    const some = [...gone, added].filter((_, at) => bits & (1 << at)).reverse()
    const { edits, left } = planFixes(some, { unsafe: false })
    expect(left).toEqual([])
    const kept = ['a: 1', 'b: 2', 'c: 3', 'd: 4'].filter((_, at) => !(bits & (1 << at)))
    if (bits & 16) kept.push('e: 5')
    const inner = applyEdits(text, edits.get('a.ts') ?? [])
    expect(inner.replace('{ }', '{}')).toBe(`x(${kept.length ? `{ ${kept.join(', ')} }` : '{}'}, y)`)
  }
})

test('objects in place of one thing become one', () => {
  const findings = ['{ b: 1 }', '{ a: 2 }'].map((text) => finding(text, 'safe', { start: 2, end: 6, text }))
  const { edits, left } = planFixes(findings, { unsafe: false })
  expect(left).toEqual([])
  expect(applyEdits('x(null, y)', edits.get('a.ts') ?? [])).toBe('x({ a: 2, b: 1 }, y)')
})

test.each([
  ['one name twice, also as the second', '{ a: 1, b: 2 }', '{ b: 3 }'],
  ['an argument and a property', ', { a: 1 }', ', b: 2'],
  ['new names of shorthands', 'a: ', 'b: '],
  ['what only looks like it', ' a ? b : c ', ' d: 1 '],
])('%s: not together', (_, first, second) => {
  const at = (text: string) => ({ start: 1, end: 1, text })
  expect(collide(at(first), at(second))).toBe(true)
  expect(collide(at(second), at(first))).toBe(true)
})

test('a fix that clashes with itself is left out, one that repeats itself is not', () => {
  const findings = [
    finding('clash', 'safe', { start: 0, end: 4, text: 'a' }, { start: 2, end: 3, text: 'b' }),
    finding('twice', 'safe', { start: 6, end: 7, text: 'c' }, { start: 6, end: 7, text: 'c' }),
  ]
  expect(plan(findings, false)).toEqual({ edits: ['6-7 c'], fixed: ['twice'], left: ['clash overlap'] })
})

test('whatever the fixes, their plan can be applied, and holds every edit of those it names', () => {
  const edit = fc
    .tuple(fc.nat(30), fc.nat(4), fc.constantFrom('', 'x', 'yy'))
    .map(([start, length, put]) => ({ start, end: start + length, text: put }))
  const fixes = fc.array(
    fc.tuple(
      fc.constantFrom<'safe' | 'unsafe'>('safe', 'unsafe'),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(fixes, (list) => {
      const findings = list.map(([safety, edits], index) => finding(String(index), safety, ...edits))
      const { edits, fixed, left } = planFixes(findings, { unsafe: true })
      const planned = edits.get('a.ts') ?? []
      expect(() => applyEdits(' '.repeat(40), planned)).not.toThrow()
      expect(fixed.length + left.length).toBe(findings.length)
      for (const each of fixed) expect(planned).toEqual(expect.arrayContaining(each.fix?.edits ?? []))
    }),
  )
})

test('lines and columns agree with the text', () => {
  fc.assert(
    fc.property(text, fc.nat(60), (original, wanted) => {
      const offset = Math.min(wanted, original.length)
      const { line, column } = positionAt(original, offset)
      const before = original.slice(0, offset).split('\n')
      expect(line).toBe(before.length)
      expect(lineAt(original, offset)).toBe(line)
      const bom = line === 1 && original.startsWith('\uFEFF') ? 1 : 0
      expect(column).toBe(Math.max(1, (before.at(-1) as string).length + 1 - bom))
      const index = indexLines(original)
      expect(index.positionAt(offset)).toEqual({ line, column })
      expect(index.linesOf(line, line + 2)).toEqual(linesOf(original, line, line + 2))
      expect(linesOf(original, line, line)).toEqual([
        (original.split('\n')[line - 1] as string).replace(/\r$/, ''),
      ])
    }),
  )
})
