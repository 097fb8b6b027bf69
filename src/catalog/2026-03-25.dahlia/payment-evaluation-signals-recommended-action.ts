import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'payment-evaluation-signals-recommended-action',
  title: 'Payment evaluations of Radar have signals, not insights',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/payment-evaluation-signals-recommended-action',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: '`insights` of a payment evaluation is undefined, so reading the fraud score below it fails.',
  todo: 'Read `recommended_action` from the evaluation itself, and `score` and `risk_level` from `signals.fraudulent_payment`; what the action recommends now follows from that risk level.',
  example: {
    before: `const { recommended_action, risk_score } = evaluation.insights.fraudulent_dispute`,
    after: `const { recommended_action } = evaluation
const { score } = evaluation.signals.fraudulent_payment`,
  },
  claims: [
    { element: 'radar.payment_evaluation.insights' },
    { element: 'Stripe.Radar.PaymentEvaluation.Insights' },
  ],
})
