import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { ask } from '../../src/catalog/ask.ts'
import { openCatalog } from '../../src/catalog/ask-catalog.ts'
import { readGenerated } from '../catalog/read.ts'
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts'
import { restripe } from './terminal.ts'

jest.setTimeout(120_000)
afterAll(removeTemporaryFolders)

/** A whole output in a file, written with `RESTRIPE_WRITE_FIXTURES=1`; read it then as a user would. */
function golden(name: string, actual: string): string {
  const path = join(import.meta.dirname, 'explain', name)
  if (process.env.RESTRIPE_WRITE_FIXTURES === '1') writeFileSync(path, actual)
  return readFileSync(path, 'utf8')
}

describe('whole answers', () => {
  // What 2024-06-20 changed is settled; words on other versions may still grow.
  test.each([
    ['renamed-field.txt', ['issuing.transaction.purchase_details.fuel.volume_decimal']],
    [
      'renamed-field.md',
      ['issuing.transaction.purchase_details.fuel.volume_decimal', '--format', 'markdown'],
    ],
    ['renamed-field.json', ['issuing.transaction.purchase_details.fuel.volume_decimal', '--format', 'json']],
    ['closed-values.txt', ['capability.requirements.disabled_reason']],
    ['removed-type.txt', ['Stripe.PlatformTaxFee']],
    ['deprecated-method.txt', ['issuing authorization approve']],
    ['across-resources.txt', ['subscription.items.data[].price']],
    ['method-by-path.txt', ['GET', '/v1/balance_transactions/txn_1']],
    ['resource.txt', ['Country', 'Spec']],
    ['superseded.md', ['source', '--format', 'markdown']],
    ['preview.txt', ['FX Quote']],
    ['preview.json', ['fx_quote', '--format=json']],
    ['version-before-surfaces.txt', ['2015-01-11']],
    ['monthly-version.json', ['2025-06-30.basil', '--format', 'json']],
    ['change.txt', ['renames-purchase-details-transaction-object']],
    ['change.md', ['renames-purchase-details-transaction-object', '--format', 'markdown']],
    ['standing-change.txt', ['sdk-range']],
  ])('%s', async (name, words) => {
    const { status, stdout, stderr } = await restripe(['explain', ...words])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(golden(name, stdout))
    expect(stdout.split('\n').filter((line) => name.endsWith('.txt') && line.length > 110)).toEqual([])
  })
})

test('a replacement that is gone in turn is said to be', async () => {
  const { stdout } = await restripe(['explain', 'checkout.session.shipping'])
  expect(stdout.split('\n').slice(2, 5)).toEqual([
    '  checkout.session.shipping → checkout.session.shipping_details',
    '    it is gone in turn since 2025-03-31.basil: explain it for what came then',
    '  Since 2020-03-02; gone since 2022-08-01.',
  ])
})

describe('the same answer, however it is typed', () => {
  const first = async (...words: string[]) => {
    const { stdout } = await restripe(['explain', ...words, '--format', 'json'])
    // A resource is also what else its own words may name.
    const { query: _, also: __, ...found } = JSON.parse(stdout)
    return found
  }
  test.each([
    ['subscription.current_period_end', 'Subscription.current_period_end', 'subscription current period end'],
    ['subscriptions.create coupon', 'subscriptions.create.coupon', 'Subscription create Coupon'],
    [
      'subscriptions.create',
      'stripe.subscriptions.create',
      'POST /v1/subscriptions',
      'POST https://api.stripe.com/v1/subscriptions',
    ],
    ['invoices.voidInvoice', 'Invoice void'],
    ['invoices.createPreview', 'invoice preview'],
    ['customers.del', 'customers.delete', 'stripe.customers.delete'],
    ['Stripe#parseThinEvent', 'parseThinEvent', 'stripe.parseThinEvent'],
    ['Webhooks.constructEvent', 'constructEvent', 'stripe.webhooks.constructEvent'],
    ['Stripe()', 'new Stripe', 'new Stripe(key)', "require('stripe')(key)"],
    ['method(callback)', 'callback', 'callbacks'],
    ['subscription_schedule.phases[].coupon', 'subscription_schedule.phases[0].coupon'],
    ['invoices.pay', 'POST /v1/invoices/{id}/pay', 'invoice.pay', '/v1/invoices/in_123/pay'],
    ['invoices.retrieveUpcoming', 'GET /v1/invoices/upcoming', 'get /v1/invoices/upcoming?customer=cus_1'],
    [
      'checkout.session.shipping_details',
      'checkout session shipping_details',
      'CheckoutSession.shippingDetails',
    ],
    ['payment_intent.charges', 'PaymentIntent.charges'],
    ['checkout.sessions.create ui_mode=embedded', "checkout.sessions.create ui_mode='embedded'"],
    ['basil', '2025-03-31.basil', '2025-03-31'],
    ['stripe@18', '18', 'stripe 18', 'v18', 'stripe-node@18.x'],
    ['stripe@18.0.0', '18.0.0'],
    ['subscription', 'Subscriptions', 'stripe.subscriptions'],
    ['Financing Summary', 'capital.financing_summary'],
    ['sdk-range', 'SDK-Range'],
    [
      'renames-purchase-details-transaction-object',
      'https://docs.stripe.com/changelog/2024-06-20/renames-purchase-details-transaction-object',
    ],
  ])('%s', async (usual, ...others) => {
    const expected = await first(usual)
    for (const other of others) expect(await first(...other.split(' '))).toEqual(expected)
  })
})

describe('what is asked for', () => {
  const catalog = openCatalog(readGenerated)
  const brief = (query: string) => {
    const answer = ask(catalog, query)
    if ('nearest' in answer) return ['unknown', ...answer.nearest]
    const { found } = answer
    switch (found.kind) {
      case 'elements':
        return [...found.elements.map(({ kind, element }) => `${kind} ${element}`)]
      case 'resource':
        return ['resource', found.object]
      case 'version':
        return ['version', found.version]
      case 'sdk':
        return ['sdk', ...found.pins.map(({ version }) => version)]
      case 'change':
        return ['change', found.change.slug, ...(found.isGenerated ? ['generated'] : [])]
      case 'preview':
        return ['preview', found.name]
    }
  }

  test.each([
    ['invoice.paid', ['field invoice.paid', 'event_type invoice.paid']],
    ['invoice.payment_failed', ['event_type invoice.payment_failed']],
    ['line_item', ['resource', 'line_item']],
    ['subscription_schedule.phases[].coupon', ['field subscription_schedule.phases[].coupon']],
    ['ui_mode=embedded', ['value checkout.sessions.create ui_mode=embedded']],
    ['maxNetworkRetries', ['member StripeConfig.maxNetworkRetries']],
    ['timeout', ['member RequestOptions.timeout']],
    ['total_count', ['change', 'deprecate-total-count-expansion']],
    ['financialConnections.linkAccountSessions.create', ['change', 'link-account-sessions-not-in-sdk']],
    ['invoices.retrieveUpcomingLines', ['unknown', 'invoices.retrieveUpcoming']],
    ['customer portal', ['resource', 'billing_portal.session']],
    ['transfer.failed', ['event_type transfer.failed']],
    ['order.items', ['field order.items']],
    ['Stripe.InvoicePaidEvent', ['type Stripe.InvoicePaidEvent']],
    ['InvoicePaidEvent', ['event_type invoice.paid']],
    ['Stripe.Price', ['type Stripe.Price']],
    ['Stripe.Invoice.RenderingOptions', ['type Stripe.Invoice.RenderingOptions']],
    ['checkout.sessions.create ui_mode=embedded', ['value checkout.sessions.create ui_mode=embedded']],
    ['item.description', ['field item.description']],
    ['latest', ['version', catalog.versions.at(-1)?.version]],
    ['acacia', ['version', '2024-09-30.acacia']],
    ['stripe@12', ['sdk', '2022-11-15']],
    ['stripe@16.3', ['sdk', '2024-06-20']],
    ['removed-stripe-platformtaxfee', ['change', 'removed-stripe-platformtaxfee', 'generated']],
    ['POST /v1/nothing', ['unknown']],
    ['DELETE /v1/invoices/{id}/pay', ['unknown']],
    ['constructor', ['unknown', 'constructor']],
    ['__proto__', ['unknown']],
    ['stripe@7', ['unknown']],
    ['stripe@99', ['unknown']],
    ['', ['unknown']],
    ['…', ['unknown']],
  ])('%s', (query, expected) => {
    const found = brief(query)
    expect(found[0] === 'unknown' ? [found[0]] : found).toEqual(
      expected[0] === 'unknown' ? ['unknown'] : expected,
    )
  })

  test('a bare name: where it occurs, and the one that changed most', () => {
    const answer = ask(catalog, 'volume_decimal')
    if (!('found' in answer) || answer.found.kind !== 'elements') throw new Error('no element')
    const { elements, also } = answer.found
    expect(elements.map(({ element }) => element)).toEqual([
      'issuing.transaction.purchase_details.fuel.volume_decimal',
    ])
    expect(also.map(({ kind, element }) => `${kind} ${element}`)).toEqual([
      'parameter testHelpers.issuing.authorizations.capture purchase_details.fuel.volume_decimal',
      'parameter testHelpers.issuing.transactions.createForceCapture purchase_details.fuel.volume_decimal',
      'parameter testHelpers.issuing.transactions.createUnlinkedRefund purchase_details.fuel.volume_decimal',
    ])
  })

  test('every change, version and resource is explained by its own name', () => {
    const names = [
      ...catalog.changes.map(({ slug }) => ['change', slug]),
      ...catalog.versions.map(({ version }) => ['version', version]),
      ...catalog.names.resources.map(({ object }) => ['resource', object]),
    ]
    expect(names.map(([, name = '']) => brief(name))).toEqual(names)
  })

  test('every element that ever changed is explained by its own name', () => {
    const elements = new Set(catalog.rows.map(({ element }) => element))
    // Some 1,400; every seventh, so that the test stays short.
    const wrong = [...elements]
      .filter((_, at) => at % 7 === 0)
      .filter((element) => !brief(element).some((found) => found.endsWith(` ${element}`)))
    expect(wrong).toEqual([])
  })

  // Every resource that Stripe's reference names in the guide's chapter on versions.
  test.each([
    ['Balance', 'balance'],
    ['Balance Transaction', 'balance_transaction'],
    ['Dispute', 'dispute'],
    ['Event', 'event'],
    ['Event v2', 'v2.core.event'],
    ['File', 'file'],
    ['File Link', 'file_link'],
    ['FX Quote', null],
    ['Mandate', 'mandate'],
    ['Setup Attempt', 'setup_attempt'],
    ['Confirmation Token', 'confirmation_token'],
    ['Token', 'token'],
    ['Cash Balance', 'cash_balance'],
    ['Customer Portal session', 'billing_portal.session'],
    ['Customer Portal configuration', 'billing_portal.configuration'],
    ['Invoice', 'invoice'],
    ['Meter Event', 'billing.meter_event'],
    ['Meter Event v2', 'v2.billing.meter_event'],
    ['Meter Event Adjustment', 'billing.meter_event_adjustment'],
    ['Meter Event Stream v2', 'v2.billing.meter_event_session'],
    ['Meter Event Summary', 'billing.meter_event_summary'],
    ['Plan', 'plan'],
    ['Tax ID', 'tax_id'],
    ['Financing Summary', null],
    ['Account Link', 'account_link'],
    ['Account Session', 'account_session'],
    ['Application Fee', 'application_fee'],
    ['Country Spec', 'country_spec'],
    ['Person', 'person'],
    ['Transfer', 'transfer'],
    ['Secret', 'apps.secret'],
    ['Review', 'review'],
    ['Issuing Authorization', 'issuing.authorization'],
    ['Issuing Card', 'issuing.card'],
    ['Physical Bundle', 'issuing.physical_bundle'],
    ['Terminal Reader', 'terminal.reader'],
    ['Terminal Hardware Product', null],
    ['Terminal Hardware SKU', null],
    ['Treasury Transaction Entry', 'treasury.transaction_entry'],
    ['Outbound Payment', 'treasury.outbound_payment'],
    ['Inbound Transfer', 'treasury.inbound_transfer'],
    ['Sigma Scheduled Query', 'scheduled_query_run'],
    ['Reporting Report Type', 'reporting.report_type'],
    ['Financial Connections Session', 'financial_connections.session'],
    ['Identity Verification Report', 'identity.verification_report'],
    ['Crypto Onramp Quote', null],
    ['Climate Product', 'climate.product'],
    ['Forwarding Request', 'forwarding.request'],
  ])('%s', (name, object) => {
    expect(brief(name)).toEqual(object === null ? ['preview', name] : ['resource', object])
    const answer = ask(catalog, name)
    if (!('found' in answer) || answer.found.kind !== 'resource') return
    expect({ methods: answer.found.methods.length > 0, until: answer.found.until }).toEqual({
      methods: true,
      until: null,
    })
  })

  test('resources with test helpers list them', () => {
    const helpers = ['Issuing Authorization', 'Issuing Card', 'Outbound Payment', 'Inbound Transfer'].map(
      (name) => {
        const answer = ask(catalog, name)
        if (!('found' in answer) || answer.found.kind !== 'resource')
          throw new Error(`${name} is no resource`)
        return answer.found.methods.filter((each) => each.name.startsWith('testHelpers.')).length
      },
    )
    expect(helpers.map((number) => number > 0)).toEqual([true, true, true, true])
  })
})

test.each([
  [
    'subscripton.curent_period_end',
    'the nearest are `subscription.current_period_end`, `subscription_item.current_period_end`, `subscription.current_period_start`.',
  ],
  ['basl', 'the nearest is `basil`.'],
  [
    'renames-purchase-detail-transaction-object',
    'the nearest are `renames-purchase-details-transaction-object`, ',
  ],
  ['checkout.sessions.create ui_mode=nonsense', 'the nearest are `checkout.sessions.create ui_mode`, '],
  ['xyzzy plugh', 'ask for an element, a resource, a change, a version or an SDK release.'],
])('nobody knows %s', async (query, advice) => {
  const { status, stdout, stderr } = await restripe(['explain', ...query.split(' ')])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr.startsWith(`Nothing in the catalog is called "${query}"; ${advice}`)).toBe(true)
  expect(stderr.split('\n').length).toBe(2)
})

test('a wrong request is one sentence', async () => {
  expect(await restripe(['explain'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Name what to explain, as in `restripe explain subscription.current_period_end`.\n',
  })
  const strange = await restripe(['explain', 'a\u001b[31m\n::error::b'])
  expect(strange).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'Nothing in the catalog is called "a\\u001b[31m\\n::error::b"; ask for an element, a resource, a change, a version or an SDK release.\n',
  })
  expect((await restripe(['explain', 'basil', '--from', 'acacia'])).stderr).toBe(
    '`explain` has no option --from; `restripe explain --help` lists those it has.\n',
  )
})

test('colours for a person, a file where one is asked for', async () => {
  const painted = await restripe(['explain', 'FX Quote'], { isTTY: true })
  const piped = await restripe(['explain', 'FX Quote'])
  const plain = await restripe(['explain', 'FX Quote', '--no-color'], { isTTY: true })
  const paint = new RegExp(`${'\u001b'}\\[\\d+m`, 'g')
  expect(painted.stdout).toMatch(paint)
  expect(painted.stdout.replace(paint, '')).toBe(piped.stdout)
  expect(plain.stdout).toBe(piped.stdout)

  const folder = temporaryFolder('explain')
  const written = await restripe(['explain', 'FX Quote', '--output', 'answer.txt'], { cwd: folder })
  expect(written).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(readFileSync(join(folder, 'answer.txt'), 'utf8')).toBe(piped.stdout)
})
