import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', { apiVersion: '2024-06-20' })

export async function onboard(email: string): Promise<string> {
  const account = await stripe.accounts.create({ type: 'express', email })
  return account.id
}

export async function onboardCompany(email: string, type: 'standard' | 'custom') {
  const params: Stripe.AccountCreateParams = { type, email, business_type: 'company' }
  return stripe.accounts.create(params)
}
