import { compareApiVersions } from '../../src/catalog/api-version.ts'
import { knownVersions, sdkFor, versionPinnedBySdk } from '../../src/catalog/versions.ts'
import { hasIndependent, readIndependent, surfaceOf } from './read.ts'

test('all public versions are known, oldest first, each with what Stripe says of it', () => {
  const versions = knownVersions()
  expect(versions.length).toBe(128)
  expect(versions.map((each) => each.version)).toEqual(
    versions.map((each) => each.version).sort(compareApiVersions),
  )
  expect(versions.filter((each) => each.kind === 'major').map((each) => each.version)).toEqual([
    '2024-09-30.acacia',
    '2025-03-31.basil',
    '2025-09-30.clover',
    '2026-03-25.dahlia',
    '2026-09-30.endive',
  ])
  expect(versions.find((each) => each.version === '2022-11-15')).toMatchObject({
    date: '2022-11-15',
    release: null,
    kind: 'dated',
    hasBreaking: true,
    stripeNode: { first: '11.0.0', last: '12.18.0', defaultPin: '12.0.0' },
  })
  expect(versions.at(-1)).toMatchObject({ version: '2026-10-28.endive', kind: 'monthly', hasBreaking: false })
})

test('the newest surface accepts exactly these versions', () => {
  const type = surfaceOf('2026-10-28.endive').types['WebhookEndpointCreateParams.ApiVersion']
  const accepted = type !== undefined && 'alias' in type ? (type.alias.e ?? []) : []
  // An internal one that Stripe's documentation doesn't know.
  expect(knownVersions().map((each) => each.version)).toEqual(
    accepted.filter((each) => each !== '2025-03-01.dashboard').sort(),
  )
})

test.each([
  ['7.15.0', null],
  ['8.0.0', { version: '2019-12-03', byDefault: false }],
  ['11.18.0', { version: '2022-11-15', byDefault: false }],
  ['12.0.0', { version: '2022-11-15', byDefault: true }],
  ['15.12.0', { version: '2024-04-10', byDefault: true }],
  ['15.12.9', { version: '2024-04-10', byDefault: true }],
  ['v16.12.0', { version: '2024-06-20', byDefault: true }],
  ['22.0.2', { version: '2026-03-25.dahlia', byDefault: true }],
  ['23.1.0', { version: '2026-10-28.endive', byDefault: true }],
  ['23.1.7', { version: '2026-10-28.endive', byDefault: true }],
  ['23.2.0', null],
  ['24.0.0', null],
  ['18.3.0-beta.1', null],
  ['^15.0.0', null],
  ['', null],
])('stripe %s pins %j', (sdk, pin) => {
  expect(versionPinnedBySdk(sdk)).toEqual(pin)
})

test('the releases that pin a version', () => {
  expect(sdkFor('2024-06-20')).toEqual({ first: '16.0.0', last: '16.12.0', defaultPin: '16.0.0' })
  expect(sdkFor('2019-12-03')).toEqual({ first: '8.0.0', last: '8.24.1', defaultPin: null })
  expect([sdkFor('2019-11-05'), sdkFor('2099-01-01')]).toEqual([null, null])
})

const testIfPresent = hasIndependent ? test : test.skip

testIfPresent('dates, releases, kinds and stripe-node ranges agree with an independent list', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the other side's JSON
  const theirs = readIndependent('versions.json').map((each: any) => ({
    version: each.version,
    date: each.date,
    release: each.release,
    kind: each.kind,
    stripeNode: each.stripe_node === null ? null : [each.stripe_node.first, each.stripe_node.last],
  }))
  const ours = knownVersions().map(({ version, date, release, kind, stripeNode }) => ({
    version,
    date,
    release,
    kind,
    stripeNode: stripeNode === null ? null : [stripeNode.first, stripeNode.last],
  }))
  expect(ours).toEqual(theirs)
})
