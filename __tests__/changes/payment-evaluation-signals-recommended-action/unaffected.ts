import Stripe from 'stripe'

declare const stripe: Stripe

export async function idOf(params: Stripe.Radar.PaymentEvaluationCreateParams, video: { insights: string[] }) {
  const evaluation = await stripe.radar.paymentEvaluations.create(params)
  return [evaluation.id, ...video.insights]
}
