import Stripe from 'stripe'

declare const stripe: Stripe

export async function referenceOf(tokenId: string): Promise<string> {
  const token = await stripe.issuing.tokens.retrieve(tokenId, { expand: ['network_data'] })
  return token.network_data!.visa!.card_reference_id.slice(-4)
}
