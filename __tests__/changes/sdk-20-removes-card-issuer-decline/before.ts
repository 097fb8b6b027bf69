import type Stripe from 'stripe'

export function isBlocked({ insights }: Stripe.Radar.PaymentEvaluation) {
  return insights.card_issuer_decline?.recommended_action === 'block'
}
