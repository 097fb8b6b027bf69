// The guides against the catalog: nothing that a version breaks is without a point that explains it.
import { createHash } from 'node:crypto'
import type { Guide, GuidePoint } from '../../src/catalog/guides/guide.ts'
import { guideFor, versionGuides } from '../../src/catalog/guides/index.ts'
import { allChanges, versionChanges } from '../../src/catalog/index.ts'
import { knownVersions } from '../../src/catalog/versions.ts'

const breaking = knownVersions().flatMap(({ version, hasBreaking }) => (hasBreaking ? [version] : []))
const versions = [...versionGuides.keys()]
const pairs = ['2019-12-03', ...versions].flatMap((from) =>
  versions.filter((to) => to > from).map((to) => [from, to] as const),
)
const flat = (points: readonly GuidePoint[], parent: string): { id: string; point: GuidePoint }[] =>
  points.flatMap((point) => {
    const id = `${parent}.${point.id}`
    return [{ id, point }, ...flat(point.points ?? [], id)]
  })
const all = (guide: Guide) => Object.entries(guide).flatMap(([section, points]) => flat(points, section))

/** The guide of 2024-06-20 is older than this rule, and its points are as people know them. */
const leftToTheLastPoint: Record<string, string> = {
  'deprecates-bank-transfer-payments-capabilities': 'its point is advice, without code',
  'deprecates-alphanumeric-id-issuing': 'its point is advice, without code',
  'adds-enum-fuel-units-issuing': 'its point is advice, without code',
  'adds-enum-request-history-reasons-issuing': 'its point is advice, without code',
  'removes-undocumented-fuel-fields-issuing': 'its point is advice, without code',
  'removes-undocumented-fleet-fields-issuing': 'its point is advice, without code',
  'removes-platform-tax-fee': 'types alone; “Other code” has it',
  'removes-billing-policy-error-codes': 'types alone; “Other code” has it',
  'nullable-in-sdk-16': 'types alone; “Other code” has it',
}

test('every version that breaks something has a guide, from the first one with data on', () => {
  const missing = breaking.filter((version) => version >= '2022-08-01' && !versionGuides.has(version))
  expect(missing).toEqual([])
})

test.each([...versionGuides])(
  '%s: each of its changes is named by exactly one of its points',
  (version, guide) => {
    const named = all(guide).flatMap(({ point }) => point.code?.slugs ?? [])
    const own = versionChanges.filter(
      ({ apiVersion, severity, slug }) =>
        apiVersion === version && severity !== 'advice' && leftToTheLastPoint[slug] === undefined,
    )
    const ownNamed = named.filter((slug) => versionChanges.some((change) => change.slug === slug))
    expect([...ownNamed].sort()).toEqual(own.map(({ slug }) => slug).sort())
  },
)

test('every named change exists, and every exception is still one', () => {
  const known = new Set(allChanges.map(({ slug }) => slug))
  const named = [...versionGuides.values()]
    .flatMap(all)
    .flatMap(({ point }) => point.code?.slugs ?? [])
    .concat(Object.keys(leftToTheLastPoint))
  expect(named.filter((slug) => !known.has(slug))).toEqual([])
})

test('a point that ticks itself names only changes that have a place in code', () => {
  const unseen = new Set(
    versionChanges
      .filter(({ claims, bites = [] }) => claims.length + bites.length === 0)
      .map(({ slug }) => slug),
  )
  const wrong = [...versionGuides.values()]
    .flatMap(all)
    .filter(
      ({ point }) => point.code?.role === 'decides' && point.code.slugs.some((slug) => unseen.has(slug)),
    )
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('a point says what was looked for where a scan can look, and only there', () => {
  const seen = new Set(
    versionChanges.flatMap(({ claims, bites = [], slug }) =>
      claims.length + bites.length > 0 ? [slug] : [],
    ),
  )
  const wrong = [...versionGuides.values()].flatMap(all).filter(
    ({ point: { code, id } }) =>
      code !== undefined &&
      id !== 'permissions' &&
      id !== 'no-permissions' &&
      // Many kinds of lists in one point: what was looked for would be too much to say.
      id !== 'new-values' &&
      code.slugs.some((slug) => seen.has(slug)) !== (code.lookedFor !== undefined),
  )
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('points link to pages of Stripe, and those that code decides say what was looked for', () => {
  const points = pairs.flatMap(([from, to]) => all(guideFor(from, to, breaking)))
  const urls = points.flatMap(({ point }) => point.url ?? [])
  expect(urls.filter((url) => !/^https:\/\/(docs\.stripe\.com|github\.com\/stripe)\//.test(url))).toEqual([])
  const own = [...versionGuides].filter(([version]) => version !== '2024-06-20').map(([, guide]) => guide)
  const unlinked = own.flatMap((guide) =>
    [...guide.steps, ...guide.changes, ...guide.testing, ...guide.mistakes].filter(
      ({ url }) => url === undefined,
    ),
  )
  expect(unlinked.map(({ id }) => id)).toEqual([])
})

describe('a jump over several versions', () => {
  test('says nothing twice and has no id twice, whichever the two versions are', () => {
    const wrong = pairs.flatMap(([from, to]) => {
      const points = all(guideFor(from, to, breaking))
      const twice = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index)
      const found = [...twice(points.map(({ id }) => id)), ...twice(points.map(({ point }) => point.text))]
      return found.map((what) => `${from} → ${to}: ${what}`)
    })
    expect(wrong).toEqual([])
  })

  test('a change is under one point only, and none is lost on the way', () => {
    const slugsOf = (guide: Guide) => all(guide).flatMap(({ point }) => point.code?.slugs ?? [])
    const whole = slugsOf(guideFor('2019-12-03', '2026-09-30.endive', breaking))
    const each = [...versionGuides.values()].flatMap(slugsOf)
    const isChange = (slug: string) => versionChanges.some((change) => change.slug === slug)
    expect(whole.filter(isChange).sort()).toEqual(each.filter(isChange).sort())
  })

  test('the longest is a list that a person can work through', () => {
    expect(all(guideFor('2019-12-03', '2026-09-30.endive', breaking)).length).toBeLessThanOrEqual(120)
  })

  test('its steps are in the order in which a team takes them', () => {
    const { steps } = guideFor('2024-04-10', '2026-09-30.endive', breaking)
    expect(steps.map(({ id }) => id)).toEqual([
      'prepare',
      'dual-read',
      'sdk',
      'permissions',
      'version',
      'webhooks',
      'webhook-endpoints',
      'tests',
      'deploy',
      'monitor',
      'clean-up',
    ])
  })

  test('what single versions add comes in their order, then what several share, then the rest', () => {
    const ids = guideFor('2025-02-24.acacia', '2026-03-25.dahlia', breaking).changes.map(({ id }) => id)
    const order = [
      'subscription-periods',
      'billing-mode',
      'decimals',
      'stripe-js',
      'new-values',
      'sdk-calls',
      'code',
    ]
    expect(ids.filter((id) => order.includes(id))).toEqual(order)
  })

  test('versions that share a subject add their sentences to one point', () => {
    const { changes } = guideFor('2024-09-30.acacia', '2025-09-30.clover', breaking)
    expect(changes.find(({ id }) => id === 'checkout-sessions')).toMatchObject({
      text: '**What a Checkout Session holds**: the subscription and its invoice exist only once the customer has paid, and `shipping_details` is under `collected_information`. `currency_conversion` is gone, and what the customer paid is in `presentment_details`.',
      url: 'https://docs.stripe.com/changelog',
      code: {
        slugs: [
          'checkout-legacy-subscription-upgrade',
          'checkout-session-remove-shipping-details',
          'collected-shipping-details-name-and-address',
          'remove-checkout-session-currency-conversion-field',
        ],
        role: 'shows',
      },
    })
  })

  test('that nothing breaks in events is said only where nothing else is crossed', () => {
    const text = (from: string) =>
      guideFor(from, '2024-06-20', breaking).steps.find(({ id }) => id === 'webhooks')?.text ?? ''
    expect([
      text('2024-04-10').includes('Nothing breaks'),
      text('2023-10-16').includes('Nothing breaks'),
    ]).toEqual([true, false])
  })
})

test('a version that moves nothing asks for no reading of two shapes', () => {
  const steps = (from: string, to: string) => guideFor(from, to, breaking).steps.map(({ id }) => id)
  expect(steps('2022-11-15', '2023-08-16')).toEqual([
    'prepare',
    'sdk',
    'version',
    'webhooks',
    'tests',
    'deploy',
    'monitor',
  ])
  expect(steps('2024-04-10', '2024-06-20')).not.toContain('dual-read')
})

test('a monthly version has the guide of its release once the code is there, and none within the release', () => {
  const has = (from: string | null, to: string) =>
    guideFor(from, to, breaking).changes.some(({ id }) => id === 'subscription-periods')
  expect([
    has('2025-02-24.acacia', '2025-07-30.basil'),
    has('2025-07-30.basil', '2025-07-30.basil'),
    has(null, '2025-07-30.basil'),
    has('2025-04-30.basil', '2025-07-30.basil'),
  ]).toEqual([true, true, true, false])
})

test('2024-06-20 alone is as people know it', () => {
  const guide = guideFor('2024-04-10', '2024-06-20', breaking)
  const told = all(guide).map(({ id, point }) => [id, point.text, point.url ?? ''])
  expect(told).toHaveLength(46)
  expect(createHash('sha256').update(JSON.stringify(told)).digest('hex')).toBe(
    '706f37ad123f4684fc33d6b650fda1a03ee2eeb9dc7561cadd824476fa06e6ba',
  )
})
