import Stripe from 'stripe'

let client: Stripe | undefined

export function getStripe(): Stripe {
  client ??= new Stripe(requireEnv('STRIPE_SECRET_KEY'), {
    apiVersion: '2024-04-10',
    maxNetworkRetries: 2,
  })
  return client
}

export function requireEnv(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
