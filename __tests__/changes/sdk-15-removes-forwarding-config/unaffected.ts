import Stripe from 'stripe'

declare const stripe: Stripe

export const forward = (payment_method: string, url: string, body: string) => {
  const params = { payment_method, url, request: { body } }
  return stripe.accounts.create({ metadata: { config: JSON.stringify(params) } })
}
export const own = (app: { config: string }) => app.config
