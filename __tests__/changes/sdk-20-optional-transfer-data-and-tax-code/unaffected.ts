import Stripe from 'stripe'

declare const stripe: Stripe

export async function receiver(id: string) {
  const intent = await stripe.paymentIntents.retrieve(id)
  return intent.transfer_data?.destination
}

export const codeOf = (product: Stripe.Product) => product.tax_code ?? 'txcd_00000000'

export const create = (tax_code: string) => stripe.products.create({ name: 'Book', tax_code })
