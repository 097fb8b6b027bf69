/** Code as people write it, by file name: what both kinds of declarations must see alike. */
export function snippets(version: string): Record<string, string> {
  return {
    'client.ts': `import Stripe from 'stripe'
export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY as string, { apiVersion: '${version}', typescript: true, appInfo: { name: 'app' } })
export const wrong = new Stripe('k', { apiVersion: '2019-01-01', nonsense: 1 })
export const cast = new Stripe('k', { apiVersion: '2019-01-01' as any })
export const version: Stripe.LatestApiVersion = '${version}'
export const options: Stripe.StripeConfig = { maxNetworkRetries: 2, timeout: 1, host: 'h', port: 1, protocol: 'https', telemetry: false }
`,
    'forms.ts': `import { Stripe as Named } from 'stripe'
import type { Stripe as TypeOnly } from 'stripe'
import type Default from 'stripe'
import StripeClass from 'stripe'
const one = new Named('k')
export async function two(a: TypeOnly, b: Default.Customer, c: Named.Invoice) { return [one.customers, b.email, c.total, a.invoices.retrieve] }
export async function late() { const { default: S } = await import('stripe'); return new S('k').charges.list() }
export class Service { constructor(private readonly stripe: StripeClass) {} pay(id: string) { return this.stripe.paymentIntents.capture(id) } }
export class Sub extends StripeClass { extra() { return this.refunds.create({ charge: 'c' }) } }
`,
    'checkout.ts': `import Stripe from 'stripe'
import { stripe } from './client'
const items: Stripe.Checkout.SessionCreateParams.LineItem[] = [{ price: 'p', quantity: 1 }]
const params: Stripe.Checkout.SessionCreateParams = { mode: 'payment', line_items: items, success_url: 's', metadata: { a: 'b' } }
export async function open(customer: string | null) {
  const session = await stripe.checkout.sessions.create({ ...params, customer: customer ?? undefined, bad_param: 1 }, { idempotencyKey: 'k' })
  const { url, payment_intent, customer_details } = session
  const id = typeof payment_intent === 'string' ? payment_intent : payment_intent?.id
  const amount = typeof payment_intent !== 'string' ? payment_intent?.amount_received : 0
  return { url, id, amount, email: customer_details?.email, city: customer_details?.address?.city, code: session.lastResponse.statusCode, nope: session.nothing }
}
export async function lines(id: string) {
  const { data } = await stripe.checkout.sessions.listLineItems(id, { limit: 3, expand: ['data.price.product'] })
  return data.map((item) => (item.price?.product as Stripe.Product).name)
}
`,
    'subscriptions.ts': `import Stripe from 'stripe'
import { stripe } from './client'
type Sub = Awaited<ReturnType<typeof stripe.subscriptions.retrieve>>
export function active(sub: Sub) { return sub.status === 'active' || sub.status === 'trialing' }
export function impossible(sub: Sub) { return sub.status === 'no_such_status' }
export async function change(id: string, price: string) {
  const sub = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] })
  const [item] = sub.items.data
  const invoice = sub.latest_invoice as Stripe.Invoice
  await stripe.subscriptions.update(id, { items: [{ id: item!.id, price }], proration_behavior: 'create_prorations' })
  await stripe.subscriptions.update(id, { proration_behavior: 'whatever' })
  return { total: invoice.total, customer: typeof sub.customer === 'string' ? sub.customer : sub.customer.id, plan: item?.plan.amount, at: sub.cancel_at }
}
const status: Stripe.Subscription.Status[] = ['active', 'past_due']
export const labels: Record<string, string> = Object.fromEntries(status.map((each) => [each, each.toUpperCase()]))
export function label(status: Stripe.Subscription.Status): string {
  switch (status) { case 'active': return 'A'; case 'canceled': return 'C'; default: return status }
}
`,
    'webhook.ts': `import Stripe from 'stripe'
import { stripe } from './client'
const handlers = new Map<string, (event: Stripe.Event) => Promise<void>>()
export async function handle(body: string, signature: string | null) {
  let event: Stripe.Event
  try { event = stripe.webhooks.constructEvent(body, signature!, process.env.SECRET!) } catch (error) { return error instanceof Stripe.errors.StripeSignatureVerificationError ? error.message : String(error) }
  switch (event.type) {
    case 'checkout.session.completed': { const session = event.data.object; return session.payment_status }
    case 'customer.subscription.updated': return event.data.object.cancel_at_period_end
    case 'invoice.payment_failed': { const invoice = event.data.object; return invoice.attempt_count + invoice.nothing }
    case 'payment_intent.succeeded': return (event.data.object as Stripe.PaymentIntent).last_payment_error?.code
    case 'no.such.event': return 1
    default: await handlers.get(event.type)?.(event); return event.data.object
  }
}
export function paid(event: Stripe.InvoicePaidEvent) { return event.data.object.amount_paid + (event.data.previous_attributes?.amount_due ?? 0) }
export const header = stripe.webhooks.generateTestHeaderString({ payload: '', secret: '' })
export async function later(body: string) { const event = await stripe.webhooks.constructEventAsync(body, '', ''); if (event.type === 'charge.refunded') return event.data.object.amount_refunded; return event.id }
`,
    'lists.ts': `import Stripe from 'stripe'
import { stripe } from './client'
export async function all() {
  const emails: (string | null)[] = []
  for await (const customer of stripe.customers.list({ limit: 100, created: { gte: 1 } })) emails.push(customer.email)
  const invoices = await stripe.invoices.list({ customer: 'c', status: 'open' }).autoPagingToArray({ limit: 10 })
  await stripe.charges.list().autoPagingEach((charge) => charge.amount > 1)
  const found = await stripe.customers.search({ query: 'q' })
  const page: Stripe.ApiList<Stripe.Customer> = await stripe.customers.list()
  const response: Stripe.Response<Stripe.ApiList<Stripe.Charge>> = await stripe.charges.list({}, { stripeAccount: 'a' })
  const balances = await stripe.balanceTransactions.list({ type: 'charge', available_on: { lt: 5 } }, { stripeAccount: 'a' })
  return [emails, invoices.map((each) => each.number), found.next_page, found.data[0]?.name, page.data.at(0)?.phone, response.has_more, balances.data.reduce((sum, each) => sum + each.net, 0)]
}
`,
    'customers.ts': `import Stripe from 'stripe'
import { stripe } from './client'
export async function get(id: string) {
  const customer = await stripe.customers.retrieve(id)
  if (customer.deleted) return customer.id
  const source = customer.default_source
  const pm = customer.invoice_settings.default_payment_method
  return [customer.email, customer.metadata.userId, customer.address?.country, typeof source === 'string' ? source : source?.id, typeof pm === 'object' ? pm?.card?.brand : pm]
}
export const isDeleted = (c: Stripe.Customer | Stripe.DeletedCustomer): c is Stripe.DeletedCustomer => c.deleted === true
export async function save(c: Stripe.Customer | Stripe.DeletedCustomer, address: Stripe.AddressParam) {
  if (isDeleted(c)) return c.id
  await stripe.customers.update(c.id, { address, email: '', metadata: { a: null, b: 1 }, shipping: '' })
  await stripe.customers.create({ email: 'e', name: 'n', tax: { ip_address: '1' }, nope: true })
  return c.email?.toLowerCase()
}
`,
    'connect.ts': `import Stripe from 'stripe'
import { stripe } from './client'
const { financialConnections: fc, treasury, issuing } = stripe
export async function link(customer: string) {
  const session = await fc.sessions.create({ account_holder: { type: 'customer', customer }, permissions: ['balances', 'transactions'] })
  const missing = await fc.sessions.create({ account_holder: { type: 'customer', customer } })
  const empty = await fc.sessions.create()
  const account = await stripe.accounts.retrieve('acct')
  const own = await stripe.accounts.retrieve()
  const links = await stripe.accountLinks.create({ account: account.id, type: 'account_onboarding', refresh_url: 'r', return_url: 'u' })
  const card = await issuing.cards.create({ currency: 'usd', type: 'virtual' })
  return [session.client_secret, missing.accounts.data.length, empty, own.charges_enabled, account.settings?.payouts.schedule.interval, links.url, card.last4, treasury.financialAccounts]
}
export async function fuel(id: string) { const t = await issuing.transactions.retrieve(id); return [t.purchase_details?.fuel?.unit_cost_decimal, t.amount_details?.atm_fee] }
export const token = () => stripe.oauth.token({ grant_type: 'authorization_code', code: 'c' })
`,
    'generics.ts': `import Stripe from 'stripe'
import { stripe } from './client'
type Resource = { id: string; object: string }
export async function collect<T extends Resource>(list: Stripe.ApiListPromise<T>): Promise<T[]> { const out: T[] = []; for await (const each of list) out.push(each); return out }
export const prices = () => collect(stripe.prices.list({ active: true }))
type Params = Parameters<typeof stripe.prices.create>[0]
export const build = (over: Partial<Params>): Params => ({ currency: 'usd', unit_amount: 1, product: 'p', ...over })
export const pick = <K extends keyof Stripe.Invoice>(invoice: Stripe.Invoice, key: K) => invoice[key]
export const total = (invoice: Stripe.Invoice) => pick(invoice, 'amount_due')
export type Slim = Pick<Stripe.Customer, 'id' | 'email'> & { plan?: Stripe.Price['recurring'] }
export const slim = (c: Slim) => [c.email, c.plan?.interval]
export async function many(ids: string[]) { const all = await Promise.all(ids.map((id) => stripe.products.retrieve(id))); return all.filter((each) => each.active).map((each) => each.default_price) }
export const byId = new Map<string, Stripe.Product>()
export function wrap<A extends unknown[], R>(fn: (...args: A) => Promise<R>) { return async (...args: A) => ({ ok: true as const, value: await fn(...args) }) }
export const safe = wrap((id: string) => stripe.invoices.retrieve(id))
export const read = async () => (await safe('i')).value.hosted_invoice_url
`,
    'errors.ts': `import Stripe from 'stripe'
import { stripe } from './client'
export async function pay() {
  try { return await stripe.paymentIntents.create({ amount: 1, currency: 'usd', automatic_payment_methods: { enabled: true } }) } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) return [error.decline_code, error.payment_intent?.status, error.code]
    if (error instanceof stripe.errors.StripeInvalidRequestError) return error.param
    const raw = error as Stripe.StripeRawError
    return [raw.message, raw.requestId, (error as Stripe.errors.StripeError).statusCode]
  }
}
stripe.on('request', (event: Stripe.RequestEvent) => console.log(event.method))
`,
    'loop.ts': `import { stripe } from './client'
export async function run(ids: string[]) {
  let last
  for (const id of ids) { last = await stripe.refunds.create({ charge: id, reason: 'requested_by_customer' }); if (last.status === 'failed') break }
  const intent = await stripe.setupIntents.create({ usage: 'off_session', payment_method_types: ['card'] })
  await stripe.paymentMethods.attach('pm', { customer: 'c' })
  await stripe.subscriptionItems.create({ subscription: 's', price: 'p', quantity: 2 })
  await stripe.billingPortal.sessions.create({ customer: 'c', return_url: 'u' })
  await stripe.customers.noSuchMethod()
  await stripe.noSuchResource.list()
  await stripe.transfers.create({ amount: 1, destination: 'd' })
  await stripe.coupons.create({ percent_off: 5, duration: 'forever' })
  await stripe.promotionCodes.list({ code: 'X' })
  const refund = last?.payment_intent
  return [typeof refund === 'string' ? refund : refund?.latest_charge, intent.next_action?.type, last?.nothing]
}
`,
  }
}
