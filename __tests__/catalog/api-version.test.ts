import {
  compareApiVersions,
  formatApiVersion,
  parseApiVersion,
  releaseOf,
  resolveApiVersion,
} from '../../src/catalog/api-version.ts'
import { knownVersions } from '../../src/catalog/versions.ts'

test.each([
  ['2024-06-20', { date: '2024-06-20', release: null, features: [] }],
  ['2025-03-31.basil', { date: '2025-03-31', release: 'basil', features: [] }],
  ['2025-06-30.preview', { date: '2025-06-30', release: 'preview', features: [] }],
  ['2020-08-27;orders_beta=v4', { date: '2020-08-27', release: null, features: ['orders_beta=v4'] }],
])('%s is read and written back', (text, parsed) => {
  expect(parseApiVersion(text)).toEqual(parsed)
  expect(formatApiVersion(parsed)).toBe(text)
})

test.each([
  '',
  'latest',
  '2024-6-20',
  '2024-13-01',
  '2024-06-32',
  ' 2024-06-20',
  '2024-06-20.',
  '2024-06-20.Basil',
  '2024-06-20\n',
])('%j is not written like a version', (text) => expect(parseApiVersion(text)).toBeNull())

test('versions are ordered by date, a preview stands with the release of its day', () => {
  const versions = ['2025-06-30.preview', '2026-10-28.endive', '2011-01-01', '2025-03-31.basil', '2024-06-20']
  expect(versions.sort(compareApiVersions)).toEqual([
    '2011-01-01',
    '2024-06-20',
    '2025-03-31.basil',
    '2025-06-30.preview',
    '2026-10-28.endive',
  ])
  expect(compareApiVersions('2025-06-30.preview', '2025-06-30.basil')).toBe(0)
})

test('a version belongs to the release it names', () => {
  expect(['2024-06-20', '2024-09-30.acacia', 'nonsense'].map(releaseOf)).toEqual([null, 'acacia', null])
})

test.each([
  ['2024-06-20', '2024-06-20'],
  ['latest', '2026-10-28.endive'],
  ['basil', '2025-03-31.basil'],
  [' Clover ', '2025-09-30.clover'],
])('%j means %s', (text, version) => {
  expect(resolveApiVersion(text, knownVersions()).version).toBe(version)
})

test.each([
  ['2024-06-21', '"2024-06-21", the nearest are 2024-06-20, 2024-09-30.acacia;'],
  ['2025-03-31', '"2025-03-31", the nearest are 2025-03-31.basil, 2025-04-30.basil;'],
  ['2024-05', '"2024-05", the nearest are 2024-04-10, 2024-06-20;'],
  ['bassil', '"bassil", the nearest is basil;'],
  ['lates', '"lates", the nearest is latest;'],
  ['2031-01-01', '"2031-01-01", the nearest are 2011-01-01, 2026-10-28.endive;'],
  ['rubbish\u001b[31m', '"rubbish\\u001b[31m", the nearest is 2026-10-28.endive;'],
])('%j is unknown, and the nearest are named', (text, sentence) => {
  expect(() => resolveApiVersion(text, knownVersions())).toThrow(
    expect.objectContaining({
      name: 'UserError',
      message: `There is no Stripe API version ${sentence} \`restripe versions\` lists them all.`,
    }),
  )
})
