import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = { verb: 'rename', to: 'level', safety: 'safe' }

/** The authorizations themselves are renamed too; the SDK's types never declared their risk assessment. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'issuing-authorization-risk-assessments-risk-level',
  title: 'Risk assessments of Issuing authorizations have level, not risk_level',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/issuing-authorization-risk-assessments-risk-level',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Authorizations no longer carry `risk_level` in `card_testing_risk` and `merchant_dispute_risk`, so a rule that reads it never holds, and the test helper refuses it.',
  todo: 'Read and send `level`, whose values are the same.',
  steps: ['Search the code that approves or declines authorizations for `risk_level`.'],
  claims: [
    {
      element: 'testHelpers.issuing.authorizations.create risk_assessment.card_testing_risk.risk_level',
      upgrade,
    },
    {
      element: 'testHelpers.issuing.authorizations.create risk_assessment.merchant_dispute_risk.risk_level',
      upgrade,
    },
    { element: 'testHelpers.issuing.authorizations.create risk_assessment.*.level', change: 'required' },
  ],
})
