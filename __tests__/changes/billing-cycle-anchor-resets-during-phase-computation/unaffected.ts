import Stripe from 'stripe'

declare const stripe: Stripe

export const keepAnchor = (customer: string, price: string) =>
  stripe.subscriptionSchedules.create({
    customer,
    start_date: 'now',
    billing_mode: { type: 'classic' },
    phases: [{ items: [{ price }], billing_cycle_anchor: 'automatic', duration: { interval: 'month' } }],
  })

export const fixedEnd = (customer: string, price: string, end: number) =>
  stripe.subscriptionSchedules.create({
    customer,
    start_date: 'now',
    billing_mode: { type: 'classic' },
    phases: [{ items: [{ price }], billing_cycle_anchor: 'phase_start', end_date: end }],
  })
