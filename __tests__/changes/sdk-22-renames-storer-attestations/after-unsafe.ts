import Stripe from 'stripe'

declare const stripe: Stripe

export async function accept(id: string, date: string, ip: string) {
  await stripe.v2.core.accounts.update(id, {
    identity: {
      attestations: { terms_of_service: { money_manager: { date, ip }, crypto_money_manager: { date, ip } } },
    },
  })
}
