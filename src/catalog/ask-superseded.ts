/** A resource that Stripe tells new code not to use. */
export interface Superseded {
  /** What new code uses, as `explain` knows it. */
  by: string
  /** In one sentence, by Stripe's page. */
  says: string
  url: string
}

const olderApis = 'https://docs.stripe.com/payments/older-apis'

/** By `object`; only what a page of Stripe's says. */
export const superseded: Readonly<Record<string, Superseded>> = {
  plan: {
    by: 'price',
    says: 'Prices take the place of Plans and understand them; plans go on working.',
    url: 'https://docs.stripe.com/api/plans/create',
  },
  source: {
    by: 'payment_method',
    says: 'The Sources API is deprecated; Payment Methods take its place.',
    url: 'https://docs.stripe.com/api/sources',
  },
  charge: {
    by: 'payment_intent',
    says: 'Making charges directly is an older API; Payment Intents take its place, and calls go on working.',
    url: olderApis,
  },
  token: {
    by: 'payment_method',
    says: 'Paying with tokens is an older API; Payment Intents, Setup Intents and Payment Methods take its place.',
    url: olderApis,
  },
  exchange_rate: {
    by: 'FX Quote',
    says: 'The exchange rates API is deprecated; the FX Quotes API, a preview, takes its place.',
    url: 'https://docs.stripe.com/payments/currencies/localize-prices/fx-quotes-api',
  },
}
