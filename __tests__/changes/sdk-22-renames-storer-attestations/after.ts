import Stripe from 'stripe'

declare const stripe: Stripe

export async function accept(id: string, date: string, ip: string) {
  await stripe.v2.core.accounts.update(id, {
    identity: {
      attestations: { terms_of_service: { storer: { date, ip }, crypto_storer: { date, ip } } },
    },
  })
}
