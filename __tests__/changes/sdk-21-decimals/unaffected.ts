import Stripe from 'stripe'

declare const stripe: Stripe

interface Row {
  unit_amount_decimal: string
}

export function cents(row: Row) {
  return row.unit_amount_decimal.split('.')
}

export async function createPrice(product: string) {
  const price = await stripe.prices.create({ currency: 'usd', product, unit_amount: 500 })
  return (price.unit_amount ?? 0) / 100
}
