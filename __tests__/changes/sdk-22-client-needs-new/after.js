import Stripe from 'stripe'

export const stripe = new Stripe(process.env.STRIPE_KEY, { apiVersion: '2026-03-25.dahlia' })

export function clientFor(key) {
  return new Stripe(key, { apiVersion: '2026-03-25.dahlia' })
}
