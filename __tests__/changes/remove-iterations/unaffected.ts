import { pbkdf2Sync } from 'node:crypto'
import Stripe from 'stripe'

declare const stripe: Stripe
const hashing = { iterations: 600_000, phases: [{ iterations: 2 }] }

export const hash = (password: string, salt: string) =>
  pbkdf2Sync(password, salt, hashing.iterations, 32, 'sha256')

export const installments = (customer: string, price: string, end: number) =>
  stripe.subscriptionSchedules.create({
    customer,
    start_date: 'now',
    billing_mode: { type: 'classic' },
    phases: [
      { items: [{ price }], duration: { interval: 'month', interval_count: 12 } },
      { items: [{ price }], end_date: end },
    ],
  })
