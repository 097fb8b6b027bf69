import Stripe from 'stripe'

declare const stripe: Stripe

export const launch = (customer: string, pilot: string, full: string) =>
  stripe.subscriptionSchedules.create({
    customer,
    start_date: 'now',
    billing_mode: { type: 'classic' },
    phases: [
      { items: [{ price: pilot }], duration: { interval: 'month' } },
      { items: [{ price: full }], billing_cycle_anchor: 'phase_start', duration: { interval: 'year' } },
    ],
  })
