import type Stripe from 'stripe'

declare const stripe: Stripe

export const start = (customer: string, price: string, billing_cycle_anchor: number) =>
  stripe.subscriptions.create({ customer, items: [{ price }], billing_cycle_anchor })

export const nextMonth = (customer: string, price: string) =>
  stripe.subscriptions.create({ customer, items: [{ price }], billing_cycle_anchor_config: { day_of_month: 1 } })

export async function anchorOf(id: string) {
  const subscription = await stripe.subscriptions.retrieve(id)
  return new Date(subscription.billing_cycle_anchor * 1000)
}

export const renewNow = (id: string) =>
  stripe.subscriptions.update(id, { billing_cycle_anchor: { type: 'now' } })
