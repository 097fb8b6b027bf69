import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: the SDK's says it, with 18.4.0. */
export default defineChange({
  apiVersion: '2025-07-30.basil',
  slug: 'removes-disabled-capability-status',
  title: 'The status disabled of a capability is gone',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1840---2025-07-30',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: 'The types do not know the value since stripe 18.4: TypeScript refuses the comparison, and the branch cannot be reached.',
  todo: 'Remove the branch; a capability is `active`, `inactive`, `pending` or `unrequested`.',
  claims: [{ element: 'capability.status=disabled' }],
})
