import type Stripe from 'stripe'

interface LinkRequest {
  customer: string
  returnUrl?: string
}

/** Checking accounts in the US only, for everyone who links from a form of ours. */
export function buildSessionParams({ customer, returnUrl }: LinkRequest) {
  const params = {
    account_holder: { type: 'customer', customer },
    filters: { countries: ['US'] },
  } as Stripe.FinancialConnections.SessionCreateParams
  if (returnUrl) params.return_url = returnUrl
  return params
}
