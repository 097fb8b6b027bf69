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

const amount = Stripe.Decimal.from('0.05')

export const createCheapPrice = (product: string) =>
  stripe.prices.create({ currency: 'usd', product, unit_amount_decimal: amount })

export function label(price: Stripe.Price) {
  const { unit_amount_decimal: decimal } = price
  if (!decimal) return 'free'
  return price.unit_amount_decimal === null ? '' : `${decimal} ct, ${Number(decimal ?? 0) / 100} USD`
}

export const toText = (price: Stripe.Price) => price.unit_amount_decimal?.toString().split('.')
