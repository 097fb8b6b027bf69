import Stripe from 'stripe'

declare const stripe: Stripe

export async function referenceOf(tokenId: string) {
  const token = await stripe.issuing.tokens.retrieve(tokenId)
  return token.network_data?.mastercard?.card_reference_id ?? null
}

export function ours(row: { visa: { card_reference_id: string } }) {
  return row.visa.card_reference_id.slice(-4)
}
