import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: an unused resource whose type left the SDK with 16.0.0. */
export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'removes-platform-tax-fee',
  title: 'Stripe.PlatformTaxFee is gone from the SDK',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1600---2024-06-24',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The type is not declared any more, so this line does not compile with stripe 16.',
  todo: 'Remove the reference; no endpoint returns such an object.',
  claims: [
    { element: 'Stripe.PlatformTaxFee*' },
    { element: 'platform_tax_fee*' },
    { element: 'balance_transaction.source', quiet: true },
  ],
})
