import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', { apiVersion: '2024-06-20' })

export async function pay(source: string, amount: number, destination?: string) {
  const params: Stripe.ChargeCreateParams = { amount, currency: 'usd', source }
  if (destination) params.transfer_data = { destination }
  return stripe.charges.create(params, { idempotencyKey: `pay-${source}` })
}
