import Stripe from 'stripe'
import { requireEnv } from './stripe.ts'

const stripe = new Stripe(requireEnv('STRIPE_SECRET_KEY'))

/** A business links the account that its payouts go to, while it signs up. */
export async function startOnboarding(account: string): Promise<string> {
  const session = await stripe.financialConnections.sessions.create({
    account_holder: { type: 'account', account },
  })
  return session.client_secret
}
