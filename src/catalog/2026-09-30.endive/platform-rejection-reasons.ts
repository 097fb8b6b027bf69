import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'platform-rejection-reasons',
  title: 'disabled_reason tells a rejection by the platform from one by Stripe',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/platform-rejection-reasons',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'An account that your platform rejected has `rejected.platform_fraud`, `rejected.platform_terms_of_service` or `rejected.platform_other`, so a comparison with the shorter reason no longer finds it.',
  todo: 'Compare with the `rejected.platform_…` reasons too where the platform’s own rejections are meant.',
  example: {
    before: "const isFraud = account.requirements?.disabled_reason === 'rejected.fraud'",
    after: `const reason = account.requirements?.disabled_reason
const isFraud = reason === 'rejected.fraud' || reason === 'rejected.platform_fraud'`,
  },
  claims: [],
  bites: ['requirements', 'future_requirements'].flatMap((requirements) =>
    ['fraud', 'terms_of_service', 'other'].map((reason) => ({
      value: `account.${requirements}.disabled_reason=rejected.${reason}`,
      beside: `rejected.platform_${reason}`,
    })),
  ),
})
