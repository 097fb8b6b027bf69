import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-02-25.clover',
  slug: 'sdk-20-removes-card-issuer-decline',
  title: 'Payment evaluations no longer have card_issuer_decline',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2040---2026-02-25',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: 'The field left the `insights` of a Radar payment evaluation, so TypeScript refuses it; the SDK’s changelog calls it unused.',
  todo: 'Take the branch out that reads it.',
  claims: [
    { element: 'radar.payment_evaluation.insights.card_issuer_decline' },
    { element: 'Stripe.Radar.PaymentEvaluation.Insights.CardIssuerDecline' },
  ],
})
