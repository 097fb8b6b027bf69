import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: upcoming invoices have no id, and SDK 18 has one type for both. */
export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'sdk-18-invoice-id-can-be-missing',
  title: 'The id of an invoice can be missing',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1800---2025-04-01',
  evidence: 'types',
  severity: 'behavior',
  layer: 'api',
  why: 'Upcoming invoices share the type of invoices and have no `id`, so a strict compiler refuses to pass it on unchecked; invoices that exist always have one.',
  todo: 'Assert the id (`invoice.id!`) where the invoice is not a preview; the types of 2025-09-30.clover and later have it always again.',
  claims: [{ element: 'invoice.id', change: 'optional' }],
})
