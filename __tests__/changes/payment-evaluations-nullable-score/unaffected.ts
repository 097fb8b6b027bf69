import type Stripe from 'stripe'

export function isRisky({ signals }: Stripe.Radar.PaymentEvaluation): boolean {
  return (signals.fraudulent_payment.score ?? 0) > 75
}

export function riskOf(evaluation: Stripe.Radar.PaymentEvaluation): string {
  return evaluation.signals.fraudulent_payment.risk_level
}

export const isGood = (game: { score: number }) => game.score > 75
