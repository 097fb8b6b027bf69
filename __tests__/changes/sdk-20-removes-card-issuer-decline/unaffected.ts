import type Stripe from 'stripe'

export const riskOf = ({ insights }: Stripe.Radar.PaymentEvaluation) => insights.fraudulent_dispute

export const declined = (row: { card_issuer_decline: boolean }) => row.card_issuer_decline
