import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = { verb: 'rename', to: 'level', safety: 'safe' }

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'sdk-21-renames-issuing-test-risk-level',
  title: 'Test authorizations of Issuing take level, not risk_level',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2100---2026-03-25',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: 'The test helper refuses `risk_level` of `card_testing_risk` and `merchant_dispute_risk`, and requires `level`.',
  todo: 'Send `level` with the same value.',
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
    {
      element: 'Stripe.TestHelpers.Issuing.AuthorizationCreateParams.RiskAssessment.*.RiskLevel',
      upgrade: { verb: 'rename', to: 'Level', safety: 'safe' },
    },
  ],
})
