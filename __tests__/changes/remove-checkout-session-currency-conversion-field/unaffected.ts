import Stripe from 'stripe'

interface Payout {
  currency_conversion: { fx_rate: string }
}

export const rateOf = (payout: Payout) => payout.currency_conversion.fx_rate

export function receipt(session: Stripe.Checkout.Session) {
  const shown = session.presentment_details
  return shown ? `${shown.presentment_amount} ${shown.presentment_currency}` : `${session.amount_total} ${session.currency}`
}
