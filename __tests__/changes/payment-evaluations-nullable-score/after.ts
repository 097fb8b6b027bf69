import Stripe from 'stripe'

declare const stripe: Stripe

export async function scoreOf(params: Stripe.Radar.PaymentEvaluationCreateParams): Promise<string> {
  const evaluation = await stripe.radar.paymentEvaluations.create(params)
  return evaluation.signals.fraudulent_payment.score.toFixed(1)
}

export function label({ signals }: Stripe.Radar.PaymentEvaluation): string {
  const { score, risk_level } = signals.fraudulent_payment
  return score === -1 ? risk_level : `${risk_level} (${score.toFixed(1)})`
}
