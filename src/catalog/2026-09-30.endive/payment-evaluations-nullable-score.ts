import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'payment-evaluations-nullable-score',
  title: 'Scores of Radar’s Payment Evaluations can be null',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/payment-evaluations-nullable-score',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'The score is `null` with Radar Standard and wherever there is none, where it was -1 before.',
  todo: 'Check for `null` instead of -1, and use the signal’s risk level where the score is missing.',
  example: {
    before: `const { score } = evaluation.signals.fraudulent_payment
const label = score === -1 ? 'unknown' : score.toFixed(1)`,
    after: `const { score } = evaluation.signals.fraudulent_payment
const label = score === null ? 'unknown' : score.toFixed(1)`,
  },
  steps: [
    'With Radar Standard, ask for Payment Evaluations with this version or a later one only: older ones answer with status 403.',
  ],
  claims: [{ element: 'radar.payment_evaluation.signals.fraudulent_payment.score' }],
})
