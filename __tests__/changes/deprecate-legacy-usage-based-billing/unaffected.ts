import Stripe from 'stripe'

declare const stripe: Stripe

export async function report(customer: string, calls: number) {
  await stripe.billing.meterEvents.create({
    event_name: 'api_calls',
    payload: { stripe_customer_id: customer, value: String(calls) },
  })
}

export const createPrice = (product: string, meter: string) =>
  stripe.prices.create({
    product,
    currency: 'usd',
    unit_amount: 2,
    recurring: { interval: 'month', usage_type: 'metered', meter },
  })

export const createLicensed = (product: string) =>
  stripe.prices.create({ product, currency: 'usd', unit_amount: 500, recurring: { interval: 'month', usage_type: 'licensed' } })

interface Row {
  aggregate_usage: string
}
export const read = (row: Row) => row.aggregate_usage
export const local = { createUsageRecord: (id: string) => id }
local.createUsageRecord('1')
