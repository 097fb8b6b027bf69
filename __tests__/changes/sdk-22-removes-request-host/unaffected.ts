import Stripe from 'stripe'

const stripe = new Stripe('sk', { apiVersion: '2026-03-25.dahlia', host: 'proxy.example.com' })

export function customers(server: { host: string }) {
  return stripe.customers.list({}, { timeout: server.host.length })
}
