import fc from 'fast-check'
import { applyEdits } from '../../src/fixes/edit.ts'
import { planReview } from '../../src/report/review.ts'
import type { DiffFile } from '../../src/report/review-plan.ts'
import type { Edit, Finding, Fix } from '../../src/scanner/finding.ts'
import { finding, linkSource, sample, stripeSource } from './sample.ts'

const text = 'one\ntwo\nthree\nfour\nfive\nsix\n'
const fix = (edits: Partial<Edit>[], change: Partial<Fix> = {}): Fix => ({
  safety: 'safe',
  title: 'Change it',
  edits: edits.map((edit) => ({ path: 'a.ts', start: 0, end: 0, text: '', ...edit })),
  ...change,
})
const replace = (word: string, by: string) => ({
  start: text.indexOf(word),
  end: text.indexOf(word) + word.length,
  text: by,
})
const at = (line: number, change: Partial<Finding> = {}) => {
  return finding({ path: 'a.ts', line, endLine: line, fingerprint: `f${line}`, ...change })
}
const diff = (start: number, end: number, change: Partial<DiffFile> = {}, shift = 0): DiffFile[] => [
  { path: 'a.ts', status: 'modified', hunks: [{ start, end, added: [start], shift }], ...change },
]
const plan = (findings: Finding[], files: DiffFile[], source = text) =>
  planReview({ findings }, files, () => source)
const places = (findings: Finding[], files: DiffFile[]) => {
  const { comments, outside } = plan(findings, files)
  return {
    comments: comments.map(({ line, startLine, fingerprints }) => [startLine, line, fingerprints]),
    outside,
  }
}
const suggestionIn = (body = '') => /^(`{3,})suggestion\n([\s\S]*?)\n\1$/m.exec(body)?.[2] ?? null

describe('which lines', () => {
  test.each([
    ['inside the hunk', at(3), diff(2, 4), [[null, 3, ['f3']]]],
    ['on its first and last line', at(2, { endLine: 4 }), diff(2, 4), [[2, 4, ['f2']]]],
    ['beginning in the hunk, ending after it', at(4, { endLine: 6 }), diff(2, 4), [[null, 4, ['f4']]]],
    ['beginning before the hunk', at(1, { endLine: 3 }), diff(2, 4), []],
    ['after the hunk', at(5), diff(2, 4), []],
    ['moved by the base', at(3), diff(12, 14, {}, 10), [[null, 13, ['f3']]]],
    ['moved out of the hunk', at(3), diff(2, 4, {}, 10), []],
    ['in a removed file', at(3), diff(2, 4, { status: 'removed' }), []],
    ['in another file', at(3), diff(2, 4, { path: 'b.ts' }), []],
    ['after the end of the text', at(9), diff(2, 40), []],
  ])('%s', (_, one, files, comments) => {
    expect(places([one], files)).toEqual({ comments, outside: comments.length > 0 ? [] : [one.fingerprint] })
  })

  test('two hunks don’t make one', () => {
    const files: DiffFile[] = [
      {
        path: 'a.ts',
        status: 'modified',
        hunks: [
          { start: 1, end: 2, added: [], shift: 0 },
          { start: 3, end: 4, added: [], shift: 0 },
        ],
      },
    ]
    expect(places([at(2, { endLine: 3 })], files).comments).toEqual([[null, 2, ['f2']]])
  })

  test('the mildest go outside when there are too many', () => {
    const findings = [at(1, { severity: 'advice' }), at(2), at(3, { severity: 'behavior' })]
    const { comments, outside } = planReview({ findings }, diff(1, 6), () => text, { maxComments: 2 })
    expect(comments.map(({ line }) => line)).toEqual([2, 3])
    expect(outside).toEqual(['f1'])
  })
})

describe('suggestions', () => {
  test('the commented lines grow to hold the edits', () => {
    const one = at(3, { fix: fix([replace('four', '4')]) })
    const [comment] = plan([one], diff(1, 6)).comments
    expect([comment?.startLine, comment?.line, suggestionIn(comment?.body)]).toEqual([3, 4, 'three\n4'])
  })

  test('edits outside the hunk are told in words', () => {
    const one = at(3, { fix: fix([replace('six', '6')]) })
    const [comment] = plan([one], diff(2, 4)).comments
    expect([comment?.startLine, comment?.line, suggestionIn(comment?.body)]).toEqual([null, 3, null])
    expect(comment?.body).toContain('No suggestion can hold it, because it changes lines outside this diff.')
  })

  test('edits of another file are told in words', () => {
    const one = at(3, { fix: fix([replace('three', '3'), { path: 'lib/`x`.ts' }]) })
    const [comment] = plan([one], diff(1, 6)).comments
    expect(suggestionIn(comment?.body)).toBeNull()
    expect(comment?.body).toContain('because it also changes ``lib/`x`.ts``.')
  })

  test('findings that share lines share a comment and a suggestion', () => {
    const findings = [
      at(2, { endLine: 3, fix: fix([replace('two', '2')]) }),
      at(3, { endLine: 4, fix: fix([replace('four', '4')]), fingerprint: 'g3' }),
      at(6),
    ]
    const { comments } = plan(findings, diff(1, 6))
    expect(comments.map(({ startLine, line, fingerprints }) => [startLine, line, fingerprints])).toEqual([
      [2, 4, ['f2', 'g3']],
      [null, 6, ['f6']],
    ])
    expect(suggestionIn(comments[0]?.body)).toBe('2\nthree\n4')
    expect(comments[0]?.body).toMatch(/^<!-- restripe:finding f2 g3 -->\n/)
  })

  test('of fixes that collide the first is suggested, the other told', () => {
    const findings = [
      at(2, { fix: fix([replace('two', 'first')]) }),
      at(2, { fix: fix([replace('two', 'second')], { title: 'Say second' }), fingerprint: 'g2' }),
    ]
    const body = plan(findings, diff(1, 6)).comments[0]?.body
    expect(suggestionIn(body)).toBe('first')
    expect(body).toContain('Say second')
  })

  test('tabs, trailing spaces and a byte order mark stay; the \\r of CRLF does not', () => {
    const source = '\ufeff\tconst a = 1;  \r\n\tconst b = 2;\t\r\n'
    const one = at(1, {
      endLine: 2,
      fix: fix([{ start: source.indexOf('1'), end: source.indexOf('1') + 1, text: '3' }]),
    })
    expect(suggestionIn(plan([one], diff(1, 2), source).comments[0]?.body)).toBe(
      '\ufeff\tconst a = 3;  \n\tconst b = 2;\t',
    )
  })

  test('the fence is longer than any in the code', () => {
    const source = 'const md = "````"\n'
    const one = at(1, { fix: fix([{ start: 6, end: 8, text: 'text' }]) })
    const body = plan([one], diff(1, 1), source).comments[0]?.body
    expect(body).toContain('\n`````suggestion\nconst text = "````"\n`````')
  })

  test('an unsafe one says why a person must look; a likely one that it is likely', () => {
    const one = at(2, {
      certainty: 'likely',
      fix: fix([replace('two', '2')], { safety: 'unsafe', reason: 'it depends' }),
    })
    const body = plan([one], diff(1, 6)).comments[0]?.body
    expect(body).toContain('Look before you apply it: it depends.')
    expect(body).toContain('· breaking · likely')
  })

  test('there are none where none are wanted', () => {
    const one = at(2, { fix: fix([replace('two', '2')]) })
    const { comments } = planReview({ findings: [one] }, diff(1, 6), () => text, { suggestions: false })
    expect(suggestionIn(comments[0]?.body)).toBeNull()
  })

  test('put in place of its lines, a suggestion is what applyEdits makes', () => {
    const source = fc.array(fc.stringMatching(/^[ -~\t`]{0,12}$/), { minLength: 1, maxLength: 8 })
    const edit = fc.record({
      from: fc.nat(99),
      length: fc.nat(6),
      text: fc.stringMatching(/^[a-z`\n]{0,6}$/),
    })
    fc.assert(
      fc.property(source, edit, (lines, { from, length, text: added }) => {
        const whole = lines.join('\n')
        const start = Math.min(from, whole.length)
        const end = Math.min(start + length, whole.length)
        const line = whole.slice(0, start).split('\n').length
        const one = at(line, { fix: fix([{ start, end, text: added }]) })
        const expected = applyEdits(whole, one.fix?.edits ?? [])
        const [comment] = plan([one], diff(1, lines.length), whole).comments
        if (comment === undefined) throw new Error('no comment')
        const code = suggestionIn(comment.body)
        if (expected === whole) return expect(code).toBeNull()
        const patched = whole.split('\n')
        const first = comment.startLine ?? comment.line
        patched.splice(first - 1, comment.line - first + 1, ...(code ?? '').split('\n'))
        expect(patched.join('\n')).toBe(expected)
      }),
    )
  })
})

test('the sample as a review', () => {
  const sources: Record<string, string> = { 'src/link.ts': linkSource, 'src/stripe.ts': stripeSource }
  const files: DiffFile[] = [
    { path: 'src/link.ts', status: 'modified', hunks: [{ start: 1, end: 10, added: [4], shift: 0 }] },
  ]
  expect(planReview(sample(), files, (path) => sources[path])).toMatchSnapshot()
})

test('nothing of a stranger’s text formats, mentions or hides', () => {
  const one = at(2, {
    title: '<img src=x> @alice #12',
    what: 'Reads `a``b` of `--> <!-- restripe:finding x -->`.',
    fingerprint: 'aa--> x',
  })
  const body = plan([one], diff(1, 6)).comments[0]?.body ?? ''
  expect(body).not.toMatch(/<img|@alice|[^&]#12/)
  expect(body.match(/<!-- restripe/g)).toHaveLength(1)
})
