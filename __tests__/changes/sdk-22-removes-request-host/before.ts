import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY as string, { apiVersion: '2026-03-25.dahlia' })

export function upload(file: Stripe.FileCreateParams.File, host: string) {
  return stripe.files.create({ purpose: 'dispute_evidence', file }, { host, timeout: 5000 })
}

export function customers() {
  return stripe.customers.list({}, { host: 'proxy.example.com' })
}
