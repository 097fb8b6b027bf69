import Stripe from 'stripe'

declare const stripe: Stripe

export async function scoreOf(params: Stripe.Radar.PaymentEvaluationCreateParams) {
  const evaluation = await stripe.radar.paymentEvaluations.create(params)
  const { insights } = evaluation
  return insights.fraudulent_dispute.recommended_action === 'block' ? 100 : insights.fraudulent_dispute.risk_score
}

export function isRisky(insights: Stripe.Radar.PaymentEvaluation.Insights) {
  return insights.fraudulent_dispute.risk_score > 75
}
