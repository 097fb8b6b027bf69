import Stripe from 'stripe'

declare const stripe: Stripe

export async function authorize(card: string) {
  return stripe.testHelpers.issuing.authorizations.create({ card, amount: 1000 })
}

export async function riskOf(charge: string) {
  const { outcome } = await stripe.charges.retrieve(charge)
  return outcome?.risk_level
}
