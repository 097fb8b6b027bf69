import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'rejected-accounts-v2-capabilities',
  title: 'Capabilities of v2 accounts have the status rejected',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/rejected-accounts-v2-capabilities',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A capability of a rejected account was `restricted` and is `rejected` now, with codes such as `rejected_fraud` or `rejected_platform_other` in `status_details`; code that acts on `restricted` misses it.',
  todo: 'Handle `rejected` beside `restricted`, and the new codes where you tell why.',
  example: {
    before: "const isBlocked = capabilities.card_payments?.status === 'restricted'",
    after: `const status = capabilities.card_payments?.status
const isBlocked = status === 'restricted' || status === 'rejected'`,
  },
  claims: [],
  bites: [
    { value: 'v2.core.account.configuration.merchant.capabilities.card_payments.status=restricted' },
    {
      value:
        'v2.core.account.configuration.recipient.capabilities.stripe_balance.stripe_transfers.status=restricted',
    },
  ],
})
