import Stripe from 'stripe'

declare const stripe: Stripe

interface Basket {
  pricing: { price_details: { price: string } }
}

export const priceOf = (basket: Basket) => basket.pricing.price_details.price

export async function amounts(id: string) {
  const invoice = await stripe.invoices.retrieve(id)
  return invoice.lines.data.map((line) => line.pricing?.unit_amount_decimal)
}

export const priceOfItem = (item: Stripe.SubscriptionItem) => item.price.id
