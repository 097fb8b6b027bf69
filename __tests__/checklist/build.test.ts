import { guideFor } from '../../src/catalog/guides/index.ts'
import { buildChecklist, type ChecklistInput } from '../../src/checklist/build.ts'
import { renderItems } from '../../src/checklist/plain.ts'
import type { InventoryEntry } from '../../src/scanner/inventory.ts'
import { finding, sample } from '../report/sample.ts'

const guide = guideFor('2024-04-10', '2024-06-20', [])
const nothing: ChecklistInput = {
  from: '2024-04-10',
  to: '2024-06-20',
  findings: [],
  inventory: [],
  packages: [],
  skipped: [],
  unresolved: [],
  coverage: { scanned: 12 },
  permissions: ['balances', 'transactions'],
}
const build = (change: Partial<ChecklistInput> = {}) => buildChecklist(guide, { ...nothing, ...change })
const at = (change: Partial<ChecklistInput>, id: string) => {
  const { done, findings, evidence, remark } = build(change).items.find((item) => item.id === id) ?? {}
  return { done, findings, evidence, remark }
}
const client = (version: string | null): InventoryEntry => ({
  path: 'a.ts',
  line: 4,
  kind: 'client',
  version,
})

test('the guide for 2024-06-20 has its seven steps, six tests and four mistakes, in order', () => {
  const ids = (section: string) =>
    build()
      .items.filter((item) => item.section === section && item.id.split('.').length === 2)
      .map(({ id }) => id)
  expect({ steps: ids('steps'), testing: ids('testing'), mistakes: ids('mistakes') }).toEqual({
    steps: [
      'steps.sdk',
      'steps.permissions',
      'steps.version',
      'steps.webhooks',
      'steps.tests',
      'steps.deploy',
      'steps.monitor',
    ],
    testing: [
      'testing.payments',
      'testing.refunds',
      'testing.webhooks',
      'testing.financial-connections',
      'testing.existing',
      'testing.errors',
    ],
    mistakes: [
      'mistakes.no-permissions',
      'mistakes.version-not-set',
      'mistakes.flow-not-tested',
      'mistakes.logs-not-watched',
    ],
  })
})

test('ids are unique, and every placeholder is filled', () => {
  const { items } = build({ sdkRange: '^16.12.0' })
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  expect(items.filter(({ title }) => /[{}]/.test(title))).toEqual([])
})

test('a version without a part of its own is named with its page, one in between only', () => {
  const versions = ['2019-12-03', '2020-03-02', '2020-08-27', '2022-08-01']
  const { changes } = guideFor('2019-12-03', '2020-08-27', versions)
  expect(changes.map(({ id, url }) => [id, url])).toEqual([
    ['version-2020-03-02', 'https://docs.stripe.com/changelog/2020-03-02'],
    ['version-2020-08-27', 'https://docs.stripe.com/changelog/2020-08-27'],
    ['code', 'https://docs.stripe.com/changelog'],
  ])
  expect(guideFor('2027-01-01.later', '2027-03-31.fig', ['2027-03-31.fig']).changes[0]).toMatchObject({
    id: 'version-2027-03-31-fig',
    url: 'https://docs.stripe.com/changelog/fig#2027-03-31.fig',
  })
})

describe('code-visible items', () => {
  const late = finding({
    change: 'sdk-range',
    path: 'package.json',
    line: 9,
    fingerprint: 'f1',
    title: 'Old range',
  })

  test('a finding keeps its item open, with its place', () => {
    expect(at({ findings: [late] }, 'steps.sdk')).toEqual({
      done: false,
      findings: ['f1'],
      evidence: [{ path: 'package.json', line: 9, note: 'Old range' }],
      remark: undefined,
    })
  })

  test('entries without findings are the proof', () => {
    const inventory: InventoryEntry[] = [{ path: 'package.json', line: 9, kind: 'sdk', version: '^16.0.0' }]
    const skipped = [{ path: 'b.ts', reason: 'too-large' as const }]
    expect(at({ inventory, skipped }, 'steps.sdk')).toEqual({
      done: true,
      findings: [],
      evidence: [{ path: 'package.json', line: 9, note: 'range `^16.0.0`' }],
      remark: undefined,
    })
  })

  test.each([
    ['on the target', [client('2024-06-20')], true],
    ['one elsewhere', [client('2024-06-20'), client('2024-04-10')], false],
    ['one that cannot be read', [client(null)], false],
  ])('clients: %s', (_, inventory, done) => {
    expect(at({ inventory }, 'steps.version').done).toBe(done)
  })

  test('without any trace it is done only if everything was seen', () => {
    const remark = 'No Financial Connections session without valid permissions found in 12 scanned files.'
    const silent = { findings: [], evidence: [], remark }
    const unresolved = [{ path: 'a.ts', line: 1, column: 1, what: 'unclear' }]
    expect(at({}, 'steps.permissions')).toEqual({ done: true, ...silent })
    expect(at({ unresolved }, 'steps.permissions')).toEqual({ done: false, ...silent })
    expect(at({ skipped: [{ path: 'b', reason: 'too-large' }] }, 'steps.permissions').done).toBe(false)
    expect(at({ skipped: [{ path: 'b', reason: 'binary' }] }, 'steps.permissions').done).toBe(true)
  })

  test('lines that were seen to be right are the proof', () => {
    const seen = { 'steps.permissions': [{ path: 'a.ts', line: 3, note: 'asks for `balances`' }] }
    expect(at({ seen }, 'steps.permissions')).toEqual({
      done: true,
      findings: [],
      evidence: seen['steps.permissions'],
      remark: undefined,
    })
  })

  test('a finding that no point names keeps the last point of the changes open', () => {
    const other = finding({ change: 'removes-platform-tax-fee', fingerprint: 'f2' })
    expect(at({ findings: [other, late] }, 'changes.code').findings).toEqual(['f2'])
  })
})

test('the webhook step shows handlers, and is never done by itself', () => {
  expect(at({ inventory: sample().inventory }, 'steps.webhooks')).toEqual({
    done: false,
    findings: [],
    evidence: [
      { path: 'src/webhook.ts', line: 9, note: 'verifies events' },
      { path: 'src/webhook.ts', line: 12, note: 'handles `invoice.paid`' },
      { path: 'src/webhook.ts', line: 15, note: 'handles `customer.created`' },
    ],
    remark: undefined,
  })
})

test('what only a person can know is never done', () => {
  const { items } = build()
  expect(items.filter(({ done, codeVisible }) => done && !codeVisible)).toEqual([])
  expect(items.filter(({ done }) => done).map(({ id }) => id)).toEqual([
    'steps.sdk',
    'steps.permissions',
    'steps.version',
    'changes.fuel-quantity',
    'changes.code',
  ])
})

test('the plain list has all items and no hidden comment', () => {
  const { items } = build()
  const text = renderItems(build())
  expect(text.match(/^\s*- \[[ x]\] /gm)).toHaveLength(items.length)
  expect(text).not.toContain('<!--')
})
