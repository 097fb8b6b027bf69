import Stripe from 'stripe'

declare const stripe: Stripe

const ours = { billing: { creditBalanceSummary: { retrieve: async (id: string) => id.length } } }

export async function balance(customer: string) {
  const grants = await stripe.billing.creditGrants.list({ customer })
  return grants.data.length + (await ours.billing.creditBalanceSummary.retrieve(customer))
}
