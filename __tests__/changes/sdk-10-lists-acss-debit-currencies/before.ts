import Stripe from 'stripe'

export function label(session: Stripe.Checkout.Session) {
  const currency = session.payment_method_options?.acss_debit?.currency
  if (currency === 'CAD') return 'Canadian dollars'
  return currency === 'usd' ? 'US dollars' : ''
}
