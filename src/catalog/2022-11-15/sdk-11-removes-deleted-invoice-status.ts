import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: a value that never was left the types with stripe 11.17. */
export default defineChange({
  apiVersion: '2022-11-15',
  sdk: '11.17.0',
  slug: 'sdk-11-removes-deleted-invoice-status',
  title: 'The status of an invoice is never deleted',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#11170---2023-03-30',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Stripe never returned the value: the branch cannot be reached, and TypeScript refuses the comparison.',
  todo: 'Remove the branch; a deleted draft answers with `deleted: true`.',
  claims: [{ element: 'invoice.status=deleted' }],
})
