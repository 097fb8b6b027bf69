import { defineChange } from '../change.ts'

const code = 'code=billing_policy_remote_function_'

/** Not an entry of Stripe's API changelog: four error codes that left the SDK’s types with 16.3.0. */
export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'removes-billing-policy-error-codes',
  title: 'Error codes billing_policy_remote_function_… are gone',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1630---2024-07-11',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Stripe no longer documents this value: the branch cannot be reached, and TypeScript refuses the comparison.',
  todo: 'Remove the branch, or the value from the list.',
  claims: [
    'invoice.last_finalization_error',
    'payment_intent.last_payment_error',
    'setup_attempt.setup_error',
    'setup_intent.last_setup_error',
  ].map((field) => ({ element: `${field}.${code}*` })),
})
