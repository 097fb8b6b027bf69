import Stripe from 'stripe'

export const isCanadian = (session: Stripe.Checkout.Session) =>
  session.payment_method_options?.acss_debit?.currency === 'cad'
export const isEuro = (session: Stripe.Checkout.Session) => session.currency === 'eur'
