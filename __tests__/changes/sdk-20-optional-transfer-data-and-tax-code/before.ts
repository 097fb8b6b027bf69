import Stripe from 'stripe'

declare const stripe: Stripe

export async function receiver(id: string) {
  const intent = await stripe.paymentIntents.retrieve(id)
  return intent.transfer_data!.destination
}

export const codeOf = (product: Stripe.Product) => (product.tax_code as string).slice(5)
