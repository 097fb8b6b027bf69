import Stripe from 'stripe'

declare const stripe: Stripe

export async function reveal(id: string) {
  const details = await stripe.issuing.cards.retrieveDetails(id)
  return { number: details.number, cvc: details.cvc }
}
export const last4 = (details: Stripe.Issuing.CardDetails) => details.card.last4
