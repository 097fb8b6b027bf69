import Stripe from 'stripe'

declare const stripe: Stripe

export async function createPrice(product: string, cents: string) {
  const price = await stripe.prices.create({
    currency: 'usd',
    product,
    unit_amount_decimal: cents,
    recurring: { interval: 'month' },
  })
  return price.id
}

export function label(price: Stripe.Price): string {
  const { unit_amount_decimal: cents } = price
  if (!cents) return 'free'
  return cents.includes('.') ? `${cents} ct` : `${Number(cents) / 100} USD`
}

export async function save(db: { insert(row: { amount: string | null }): Promise<void> }, planId: string) {
  const plan = await stripe.plans.retrieve(planId)
  await db.insert({ amount: plan.amount_decimal })
}

export async function addUsage(customer: string, units: number) {
  await stripe.invoiceItems.create({ customer, quantity: units, unit_amount_decimal: Stripe.Decimal.from('0.4') })
}

export function cheapest(price: Stripe.Price) {
  return price.tiers?.find((tier) => tier.unit_amount_decimal === '0')
}
