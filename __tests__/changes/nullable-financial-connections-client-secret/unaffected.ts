import Stripe from 'stripe'

declare const stripe: Stripe

export async function link(customer: string) {
  const session = await stripe.financialConnections.sessions.create({
    account_holder: { type: 'customer', customer },
    permissions: ['balances'],
  })
  if (session.client_secret === null) throw new Error('Stripe gave no secret')
  return session.client_secret.split('_secret_')[0]
}

export const secretOf = (intent: Stripe.SetupIntent) => intent.client_secret
