import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'sdk-21-removes-payment-evaluation-insights',
  title: 'Payment evaluations of Radar have signals, not insights',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2100---2026-03-25',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: '`insights` of a payment evaluation is undefined, so reading the fraud score below it fails.',
  todo: 'Read `recommended_action` from the evaluation itself, and `score` and `risk_level` from `signals.fraudulent_payment`.',
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
