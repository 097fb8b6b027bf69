import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'risk-levels-issuing-authorizations',
  title: 'Risk levels of Issuing authorizations are Stripe’s standard ones',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/risk-levels-issuing-authorizations',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'The level `high` is never returned any more, so a rule that declines on it lets the authorization pass.',
  todo: 'Compare `risk_assessment.merchant_dispute_risk.risk_level` with `highest` where it was `high`, treat `elevated` in `card_testing_risk` as its old `high`, and handle the new `low`.',
  steps: [
    'Search decision logic, stored values and reports for the old levels: the levels are now `unknown`, `not_assessed`, `low`, `normal`, `elevated` and `highest`.',
  ],
  claims: [],
})
