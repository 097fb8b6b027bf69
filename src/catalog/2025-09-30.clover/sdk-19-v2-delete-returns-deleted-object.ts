import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2025-09-30.clover',
  sdk: '19.0.0',
  slug: 'sdk-19-v2-delete-returns-deleted-object',
  title: 'Deleting an event destination returns only its ID and type',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1900---2025-09-30',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: '`v2.core.eventDestinations.del` is typed as `Stripe.V2.DeletedObject` since stripe 19, so reading other fields of its result does not compile.',
  todo: 'Use `id` and `object` of the result, or retrieve the event destination before it is deleted.',
  claims: [{ element: 'v2.core.eventDestinations.del' }],
})
