import Stripe from 'stripe'

declare const stripe: Stripe

const components: Stripe.AccountSessionCreateParams.Components = {
  payments: { enabled: true },
}

export async function open(account: string) {
  const session = await stripe.accountSessions.create({ account, components })
  return { secret: session.client_secret, reports: session.components.balance_report.enabled }
}
