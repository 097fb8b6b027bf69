import Stripe from 'stripe'

const apiVersion = '2024-04-10'
const settings = { stripe: { apiVersion: '2023-10-16' as const }, sanity: { apiVersion: '2023-05-03' } }
enum Versions {
  Stripe = '2024-04-10',
}
class Defaults {
  static readonly apiVersion = '2024-04-10'
}
const shared: Stripe.StripeConfig = { maxNetworkRetries: 2 }
const key = process.env.STRIPE_SECRET_KEY as string

export const none = new Stripe(key)
export const another = new Stripe(key, { apiVersion: '2024-04-10' })
export const nothing = new Stripe(key, { apiVersion: null as any })
export const missing = new Stripe(key, { apiVersion: undefined, typescript: true })
export const short = new Stripe(key, { apiVersion })
export const setting = new Stripe(key, { apiVersion: settings.stripe.apiVersion as any })
export const member = new Stripe(key, { apiVersion: Versions.Stripe as any })
export const fixed = new Stripe(key, { apiVersion: Defaults.apiVersion })
export const fromEnv = new Stripe(key, { apiVersion: (process.env.STRIPE_API_VERSION ?? '2024-04-10') as Stripe.LatestApiVersion })
export const cast = new Stripe(key, { apiVersion: '2024-04-10' as any })
export const literalCast = new Stripe(key, { apiVersion: '2024-04-10' as '2024-04-10' })
export const angle = new Stripe(key, { apiVersion: <any>'2024-04-10' })
export const silenced = new Stripe(key, {
  // @ts-expect-error the SDK is newer
  apiVersion: '2022-11-15', // upgrade one day
})
export const ignored = new Stripe(key, {
  // @ts-ignore
  apiVersion: "2022-11-15",
  typescript: true
});
export const long = new Stripe(
  key,
)
export const longer = new Stripe(
  key,
  { maxNetworkRetries: 1 },
)
export const empty = new Stripe(key, {})
export const open = new Stripe(key, {
})
export const sharing = new Stripe(key, shared)
export const sharingToo = new Stripe(key, { ...shared, timeout: 2 })
export const unset = new Stripe(key, undefined)
export class Own extends Stripe {
  constructor() {
    super(key)
  }
}
export const either = new Stripe(key, { apiVersion: process.env.OLD ? '2022-11-15' : ('2024-04-10' as any) })
export const fromOutside = new Stripe(key, { apiVersion: process.env.STRIPE_API_VERSION as any })
export const preview = new Stripe(key, { apiVersion: '2022-08-01;orders_beta=v4' as any })
export const spread = (args: [string, Stripe.StripeConfig]) => new Stripe(...args)
export const given = (config: Stripe.StripeConfig) => new Stripe(key, config)

export async function requests(axios: any) {
  await another.customers.create({}, { apiVersion: '2023-10-16' })
  await another.balance.retrieve({ apiVersion: '2023-10-16', stripeAccount: 'acct_1' })
  const options = { apiVersion: '2023-10-16' }
  await another.customers.create({}, options)
  await fetch('https://api.stripe.com/v1/x', { headers: { 'Stripe-Version': '2024-04-10' } })
  const headers: any = new Headers({ 'stripe-version': apiVersion })
  headers.set('Stripe-Version', '2024-04-10')
  headers['Stripe-Version'] = "2024-04-10"
  axios.create({ headers: new Headers([['Stripe-Version', '2024-04-10']]) })
}
export const nest = StripeModule.forRoot({ apiKey: key, apiVersion: '2024-04-10' })
declare const StripeModule: any
