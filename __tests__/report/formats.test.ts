import { marked } from 'marked'
import { renderChecklist } from '../../src/checklist/markdown.ts'
import { type Conclusion, conclude, countFindings, type FailOn } from '../../src/report/conclusion.ts'
import { formats } from '../../src/report/formats/index.ts'
import type { Report } from '../../src/report/report.ts'
import { golden } from './golden.ts'
import { cleanSample, finding, sample } from './sample.ts'

const link = (path: string, line: number) => `https://github.com/acme/shop/blob/abc123/${path}#L${line}`
const options = { version: '1.0.0', link }
const hostile = 'src/\x1b[31m::error::\n@alice/<b>`.ts'

test.each([
  ['text', 'sample.golden.txt', sample()],
  ['json', 'sample.golden.json', sample()],
  ['markdown', 'sample.golden.md', sample()],
  ['text', 'clean.golden.txt', cleanSample()],
  ['markdown', 'clean.golden.md', cleanSample()],
] as const)('%s: %s', (format, name, report) => {
  const actual = formats[format](report, options)
  expect(actual).toBe(golden(name, actual))
})

test('the checklist comment of the sample', () => {
  const facts = { findings: 4, breaking: 3, fixable: 3, skipped: 1, unresolved: 1 }
  const actual = renderChecklist(sample().checklist, null, { link, facts, limit: 65_536 })
  expect(actual).toBe(golden('checklist.golden.md', actual))
})

describe('json', () => {
  test('has the contract’s keys, in its order', () => {
    const value = JSON.parse(formats.json(sample(), options))
    expect(Object.keys(value)).toEqual([
      'schemaVersion',
      'tool',
      'from',
      'to',
      'packages',
      'findings',
      'inventory',
      'checklist',
      'skipped',
      'coverage',
      'ignored',
      'unresolved',
      'notes',
    ])
    expect(Object.keys(value.findings[0])).toEqual([
      'path',
      'line',
      'column',
      'endLine',
      'endColumn',
      'change',
      'apiVersion',
      'element',
      'layer',
      'severity',
      'certainty',
      'title',
      'message',
      'url',
      'fix',
      'fingerprint',
    ])
  })

  test('is the same text for the same report', () => {
    expect(formats.json(sample(), options)).toBe(formats.json(sample(), options))
  })
})

describe('text', () => {
  const shown = (report: Report, width = 60) => formats.text(report, { ...options, width })
  const one = (change: Parameters<typeof finding>[0]) => shown(sample({ findings: [finding(change)] }))
  const excerpt = (change: Parameters<typeof finding>[0]) =>
    one(change)
      .split('\n')
      .filter((line) => line.includes(' │'))

  test.each([
    [
      'tabs count four',
      { column: 2, endColumn: 6, excerpt: ['\tcall()'] },
      ['  1 │     call()', '    │     ~~~~'],
    ],
    [
      'wide characters count two, combining ones none',
      { column: 10, endColumn: 11, excerpt: ["'日本e\u0301' + x"] },
      ["  1 │ '日本e\u0301' + x", '    │           ~'],
    ],
    [
      'an emoji counts two',
      { column: 6, endColumn: 7, excerpt: ["'🚀' x"] },
      ["  1 │ '🚀' x", '    │      ~'],
    ],
    [
      'control characters are made visible',
      { column: 4, endColumn: 5, excerpt: ['\x1b[0x\u202e'] },
      ['  1 │ ␛[0x\\u{202e}', '    │    ~'],
    ],
    [
      'an empty place is still shown',
      { column: 5, endColumn: 5, excerpt: ['abc'] },
      ['  1 │ abc', '    │    ~'],
    ],
    [
      'more than four lines are counted',
      { line: 8, endLine: 13, column: 1, endColumn: 2, excerpt: ['f(', '1,', '2,', '3,', '4,', ')'] },
      ['   8 │ f(', '     │ ~~', '   9 │ 1,', '  10 │ 2,', '  11 │ 3,', '     │ … 2 more lines'],
    ],
  ])('%s', (_, change, lines) => {
    expect(excerpt(change)).toEqual(lines)
  })

  test('a long line is cut around the place', () => {
    const line = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`
    const [code = '', under = ''] = excerpt({ column: 501, endColumn: 505, excerpt: [line] })
    expect(code).toMatch(/^ {2}1 │ …a+HEREb+…$/)
    expect(code.length).toBeLessThanOrEqual(60)
    expect(code.slice(under.indexOf('~'), under.indexOf('~') + 4)).toBe('HERE')
    expect(under.trim()).toMatch(/^│ +~~~~$/)
  })

  test('without colors nothing but line ends controls the terminal', () => {
    const report = sample({
      findings: [finding({ path: hostile, title: '\x1b[2J', what: '\x07', excerpt: ['\x9b31m'] })],
      ignored: [{ path: hostile, line: 1, change: '\x1b', reason: '\x1b\n' }],
      skipped: [{ path: hostile, reason: 'binary' }],
      inventory: [{ path: hostile, line: 1, kind: 'client', version: '\x1b]0;x\x07' }],
      unresolved: [{ path: hostile, line: 1, column: 1, what: '\x1b' }],
      notes: ['\x1b', '\r'],
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(shown(report)).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
  })

  test('colors only when asked for', () => {
    const colored = formats.text(sample(), { ...options, color: true })
    expect(colored).toContain('\x1b[31mbreaking\x1b[39m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colors are made of them
    expect(colored.replace(/\x1b\[\d+m/g, '')).toBe(formats.text(sample(), options))
  })
})

test.each([
  ['nothing breaks', cleanSample(), 'Nothing breaks on the way to 2024-06-20. 12 files scanned of 281.'],
  [
    'no Stripe at all',
    { ...cleanSample(), inventory: [], coverage: { files: 9, scanned: 0, unresolved: 0 } },
    'There is no Stripe code here: no file of 9 says or reaches Stripe.',
  ],
  [
    'no file at all',
    { ...cleanSample(), inventory: [], coverage: { files: 0, scanned: 0, unresolved: 0 } },
    'There is no Stripe code here: no file to scan was found.',
  ],
  [
    'a manifest without code',
    { ...cleanSample(), coverage: { files: 9, scanned: 0, unresolved: 0 } },
    'No code was scanned: no file of 9 says or reaches Stripe.',
  ],
  [
    'an incomplete scan',
    sample({ findings: [] }),
    'Nothing was found, but the scan is not complete: 1 file skipped, 1 place that could not be judged. 12 files scanned of 281.',
  ],
])('the last line tells apart: %s', (_, report, sentence) => {
  expect(formats.text(report, options).trimEnd().split('\n').at(-1)).toBe(sentence)
})

test('thousands of skipped files are counted, and JSON names them', () => {
  const skipped = Array.from({ length: 3_000 }, (_, i) => ({
    path: `src/${i}.ts`,
    reason: 'timeout' as const,
  }))
  const text = formats.text(sample({ skipped }), options)
  expect(text).toContain('Skipped (3000)\n  src/0.ts  timeout\n')
  expect(text).toContain('  src/99.ts  timeout\n  and 2900 more\n')
  expect(JSON.parse(formats.json(sample({ skipped }), options)).skipped).toEqual(skipped)
})

describe('markdown', () => {
  const many = sample({
    findings: Array.from({ length: 2_000 }, (_, i) =>
      finding({ path: `src/f${i % 300}.ts`, line: i + 1, excerpt: ['x'.repeat(120)] }),
    ),
    skipped: Array.from({ length: 3_000 }, (_, i) => ({ path: `big/${i}.js`, reason: 'too-large' as const })),
  })

  test.each([2 ** 20, 65_536, 20_000, 1_000, 60])('%i bytes hold, with the counts', (limit) => {
    const text = formats.markdown(many, {
      ...options,
      limit,
      runUrl: 'https://github.com/acme/shop/actions/runs/1',
    })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
    expect(text).toContain('2000 findings: 2000 breaking')
    if (limit > 100 && limit < 2 ** 20) expect(text).toContain('https://github.com/acme/shop/actions/runs/1')
  })

  test('a stranger’s text stays text', () => {
    const text = formats.markdown(
      sample({
        findings: [
          finding({
            path: hostile,
            title: '<img> @alice',
            what: '[x](javascript:1) `</details>`',
            excerpt: ['```', '<!-- restripe'],
          }),
        ],
        ignored: [{ path: hostile, line: 1, change: 'c', reason: '@bob #1 <script> | \n# title' }],
        notes: ['www.evil.example https://evil.example'],
      }),
      { ...options, link: () => null },
    )
    const html = marked.parse(text, { gfm: true }) as string
    const outsideCode = html.replace(/<code[^>]*>[\s\S]*?<\/code>/g, '')
    expect(outsideCode).not.toMatch(/<img|<script|<h1|href="javascript|@alice|@bob|evil\.example"/)
    expect(outsideCode.match(/<\/details>/g)).toHaveLength(text.match(/^<details/gm)?.length ?? 0)
    expect(text).not.toContain('<!--')
    expect(text).toContain('````ts\n```\n')
  })
})

describe('conclusion', () => {
  const breaking = [finding({})]
  const advice = [finding({ severity: 'advice' })]
  const skipped = [{ path: 'a', reason: 'too-large' as const }]
  const unresolved = [{ path: 'a', line: 1, column: 1, what: 'x' }]
  test.each<[string, Partial<Report>, FailOn, Conclusion]>([
    ['clean', {}, 'any', 'success'],
    ['a binary file left out', { skipped: [{ path: 'a', reason: 'binary' }] }, 'any', 'success'],
    ['a skipped file', { skipped }, 'any', 'neutral'],
    [
      'documentation left out',
      { skipped: [{ path: 'docs/CHANGELOG.md', reason: 'too-large' }] },
      'any',
      'success',
    ],
    [
      'documentation that can not be read',
      { skipped: [{ path: 'a.md', reason: 'unreadable' }] },
      'any',
      'neutral',
    ],
    ['an unresolved place', { unresolved }, 'any', 'neutral'],
    ['breaking, none', { findings: breaking }, 'none', 'neutral'],
    ['breaking, breaking', { findings: breaking }, 'breaking', 'failure'],
    ['breaking, any', { findings: breaking }, 'any', 'failure'],
    ['advice, breaking', { findings: advice }, 'breaking', 'neutral'],
    ['advice, any', { findings: advice, skipped }, 'any', 'failure'],
  ])('%s', (_, change, failOn, conclusion) => {
    expect(conclude({ ...cleanSample(), ...change }, failOn)).toBe(conclusion)
  })

  test('counts', () => {
    expect(countFindings(sample())).toEqual({ findings: 4, breaking: 3, fixable: 3 })
  })
})
