import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY ?? '', { apiVersion: '2026-03-25.dahlia' })

export async function checkKey(): Promise<string> {
  const account = await stripe.accounts.retrieve()
  return account.id
}

export const settings = () => stripe.accounts.retrieve({ expand: ['settings'] })
