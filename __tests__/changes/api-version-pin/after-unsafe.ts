import Stripe from 'stripe'

const apiVersion = '2024-06-20'
const settings = { stripe: { apiVersion: '2024-06-20' as const }, sanity: { apiVersion: '2023-05-03' } }
enum Versions {
  Stripe = '2024-06-20',
}
class Defaults {
  static readonly apiVersion = '2024-06-20'
}
const shared: Stripe.StripeConfig = { maxNetworkRetries: 2, apiVersion: '2024-06-20' }
const key = process.env.STRIPE_SECRET_KEY as string

export const none = new Stripe(key, { apiVersion: '2024-06-20' })
export const another = new Stripe(key, { apiVersion: '2024-06-20' })
export const nothing = new Stripe(key, { apiVersion: '2024-06-20' as any })
export const missing = new Stripe(key, { apiVersion: '2024-06-20', typescript: true })
export const short = new Stripe(key, { apiVersion })
export const setting = new Stripe(key, { apiVersion: settings.stripe.apiVersion as any })
export const member = new Stripe(key, { apiVersion: Versions.Stripe as any })
export const fixed = new Stripe(key, { apiVersion: Defaults.apiVersion })
export const fromEnv = new Stripe(key, { apiVersion: (process.env.STRIPE_API_VERSION ?? '2024-06-20') as Stripe.LatestApiVersion })
export const cast = new Stripe(key, { apiVersion: '2024-06-20' as any })
export const literalCast = new Stripe(key, { apiVersion: '2024-06-20' as '2024-06-20' })
export const angle = new Stripe(key, { apiVersion: <any>'2024-06-20' })
export const silenced = new Stripe(key, {
  apiVersion: '2024-06-20', // upgrade one day
})
export const ignored = new Stripe(key, {
  // @ts-ignore
  apiVersion: "2024-06-20",
  typescript: true
});
export const long = new Stripe(
  key,
  { apiVersion: '2024-06-20' },
)
export const longer = new Stripe(
  key,
  { maxNetworkRetries: 1, apiVersion: '2024-06-20' },
)
export const empty = new Stripe(key, { apiVersion: '2024-06-20' })
export const open = new Stripe(key, {
  apiVersion: '2024-06-20',
})
export const sharing = new Stripe(key, shared)
export const sharingToo = new Stripe(key, { ...shared, timeout: 2, apiVersion: '2024-06-20' })
export const unset = new Stripe(key, { apiVersion: '2024-06-20' })
export class Own extends Stripe {
  constructor() {
    super(key, { apiVersion: '2024-06-20' })
  }
}
export const either = new Stripe(key, { apiVersion: process.env.OLD ? '2024-06-20' : ('2024-06-20' as any) })
export const fromOutside = new Stripe(key, { apiVersion: process.env.STRIPE_API_VERSION as any })
export const preview = new Stripe(key, { apiVersion: '2022-08-01;orders_beta=v4' as any })
export const spread = (args: [string, Stripe.StripeConfig]) => new Stripe(...args)
export const given = (config: Stripe.StripeConfig) => new Stripe(key, config)

export async function requests(axios: any) {
  await another.customers.create({}, { apiVersion: '2024-06-20' })
  await another.balance.retrieve({ apiVersion: '2024-06-20', stripeAccount: 'acct_1' })
  const options = { apiVersion: '2024-06-20' }
  await another.customers.create({}, options)
  await fetch('https://api.stripe.com/v1/x', { headers: { 'Stripe-Version': '2024-06-20' } })
  const headers: any = new Headers({ 'stripe-version': apiVersion })
  headers.set('Stripe-Version', '2024-06-20')
  headers['Stripe-Version'] = "2024-06-20"
  axios.create({ headers: new Headers([['Stripe-Version', '2024-06-20']]) })
}
export const nest = StripeModule.forRoot({ apiKey: key, apiVersion: '2024-06-20' })
declare const StripeModule: any
