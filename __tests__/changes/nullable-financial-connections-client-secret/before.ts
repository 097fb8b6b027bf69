import Stripe from 'stripe'

declare const stripe: Stripe

export async function link(customer: string) {
  const session = await stripe.financialConnections.sessions.create({
    account_holder: { type: 'customer', customer },
    permissions: ['balances'],
  })
  return session.client_secret.split('_secret_')[0]
}
