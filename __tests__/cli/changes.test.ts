// `restripe changes`, as a person runs it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { knownVersions } from '../../src/catalog/versions.ts'
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts'
import { restripe } from './terminal.ts'

afterAll(removeTemporaryFolders)

interface Listed {
  version: string
  changes: {
    slug: string
    severity: string
    curated: boolean
    resource: string | null
    elements: { element: string }[]
  }[]
}

async function json(
  ...args: string[]
): Promise<{ from: string; to: string; notes: string[]; versions: Listed[] }> {
  const { stdout, stderr, status } = await restripe(['changes', ...args, '--format', 'json'])
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return JSON.parse(stdout)
}

test('every transition is listed, from the oldest surface to the newest version', async () => {
  const { from, to, versions } = await json('--from', '2019-12-03', '--to', '2026-10-28.endive')
  expect([from, to]).toEqual(['2019-12-03', '2026-10-28.endive'])
  const crossed = knownVersions()
    .map(({ version }) => version)
    .filter((version) => version > '2019-12-03')
  expect(versions.map(({ version }) => version)).toEqual(crossed)
  const basil = versions.find(({ version }) => version === '2025-03-31.basil')
  const period = basil?.changes.find(({ elements }) =>
    elements.some(({ element }) => element === 'subscription.current_period_end'),
  )
  expect(period).toMatchObject({ curated: true, severity: 'breaking', resource: 'Subscription' })
  expect(versions.at(-1)?.changes).toEqual([])
})

test('what a later version took back is not told of a jump across both', async () => {
  const thresholds = (listed: Listed[]) =>
    listed
      .flatMap(({ changes }) => changes.flatMap(({ elements }) => elements.map(({ element }) => element)))
      .filter((element) => element === 'subscriptions.create billing_thresholds')
  const short = await json('--from', '2025-02-24.acacia', '--to', 'basil')
  const long = await json('--from', '2025-02-24.acacia', '--to', '2025-05-28.basil')
  expect(thresholds(short.versions)).toEqual(['subscriptions.create billing_thresholds'])
  expect(thresholds(long.versions)).toEqual([])
})

test('a replacement that a later version took away is told with what replaces it in turn', async () => {
  const moved = async (from: string, element: string) => {
    const { versions } = await json('--from', from, '--to', 'basil')
    return versions.flatMap(({ version, changes }) =>
      changes.flatMap(({ elements }) => (elements.some((each) => each.element === element) ? [version] : [])),
    )
  }
  const between = ['checkout.session.shipping', 'checkout.session.shipping_details']
  expect(await moved('2020-08-27', between[0] as string)).toEqual(['2022-08-01'])
  expect(await moved('2020-08-27', between[1] as string)).toEqual(['2025-03-31.basil'])
  expect(await moved('2019-12-03', 'invoices.listUpcomingLines')).toEqual(['2025-03-31.basil'])
})

test('--resource and --breaking leave the rest out, however the resource is spelled', async () => {
  const all = await json('--from', '2024-04-10', '--to', '2024-06-20')
  expect(all.versions[0]?.changes.map(({ severity }) => severity)).toContain('behavior')
  const breaking = await json('--from', '2024-04-10', '--to', '2024-06-20', '--breaking')
  expect(new Set(breaking.versions[0]?.changes.map(({ severity }) => severity))).toEqual(
    new Set(['breaking']),
  )
  for (const name of ['Issuing.Transaction', 'issuing transactions', 'issuing.transaction']) {
    const [version] = (await json('--from', '2024-04-10', '--to', '2024-06-20', '--resource', name)).versions
    expect(version?.changes.map(({ slug }) => slug)).toContain('renames-purchase-details-transaction-object')
    expect(version?.changes.map(({ slug }) => slug)).not.toContain('adds-enum-disabled-reasons-capabilities')
  }
})

test('a resource is known by every name that the answer gives it, by its object and by its type', async () => {
  const slugs = async (resource: string, from = '2022-11-15') => {
    const { versions } = await json('--from', from, '--to', 'basil', '--resource', resource)
    return versions.flatMap(({ changes }) => changes.map(({ slug }) => slug))
  }
  for (const name of ['UsageRecord', 'usage_record', 'Stripe.UsageRecord'])
    expect(await slugs(name)).toContain('deprecate-legacy-usage-based-billing')
  for (const name of ['line_item', 'InvoiceLineItem', 'invoice line items'])
    expect(await slugs(name)).toContain('invoice-pricing-configurations')
  expect(await slugs('SDK')).toContain('sdk-18-webhooks-is-a-property')
})

test('text and Markdown name the version, the resource, what replaces the element and the page', async () => {
  const args = ['changes', '--from', '2024-04-10', '--to', '2024-06-20', '--resource', 'issuing.transaction']
  const { stdout: text } = await restripe(args)
  const { stdout: markdown } = await restripe([...args, '--format', 'markdown'])
  for (const printed of [text, markdown]) {
    for (const words of [
      '2024-06-20',
      'Issuing.Transaction',
      'quantity_decimal',
      'https://docs.stripe.com/changelog/2024-06-20/',
    ]) {
      expect(printed).toContain(words)
    }
  }
  expect(text.split('\n').filter((line) => line.length > 100 && !/^ *https:/.test(line))).toEqual([])
})

test('without --from it starts where the code in the folder is', async () => {
  const folder = temporaryFolder('changes')
  writeFileSync(join(folder, 'package.json'), '{ "dependencies": { "stripe": "^14.25.0" } }')
  expect((await json(folder, '--to', '2024-06-20')).from).toBe('2023-10-16')
})

test('before the oldest surface it says what it does not know', async () => {
  const { notes } = await json('--from', '2018-02-28', '--to', '2020-03-02')
  expect(notes).toEqual([
    'The data begins with 2019-12-03: what changed between 2018-02-28 and 2019-12-03 is in Stripe’s changelog only.',
  ])
})

test('of versions without data it does not say that nothing breaks', async () => {
  const { stdout } = await restripe(['changes', '--from', '2019-10-17', '--to', '2019-11-05'])
  expect(stdout).toBe(
    [
      'What Stripe changed from 2019-10-17 to 2019-11-05: 0 changes, 0 breaking, in 1 version.',
      'The data begins with 2019-12-03: what changed between 2019-10-17 and 2019-11-05 is in Stripe’s',
      'changelog only.',
      '',
      '2019-11-05  dated version  https://docs.stripe.com/changelog/2019-11-05',
      '  The catalog has no data on it.',
      '',
    ].join('\n'),
  )
})

test.each([
  [
    ['--resource', 'Subscripton'],
    'Stripe has no resource "Subscripton", the nearest is Subscription; name one as `Subscription` or `checkout.session`.\n',
  ],
  [
    ['--from', 'basil', '--to', 'acacia'],
    'The target 2024-09-30.acacia is older than 2025-03-31.basil, the version to migrate from: Restripe only goes forwards, so name a target from 2025-03-31.basil on.\n',
  ],
])('a wrong request is one sentence: %j', async (args, sentence) => {
  expect(await restripe(['changes', ...args])).toEqual({ stdout: '', stderr: sentence, status: 2 })
})
