import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. The method that returned it is a change of its own. */
export default defineChange({
  apiVersion: '2025-09-30.clover',
  sdk: '19.0.0',
  slug: 'sdk-19-removes-thin-event-type',
  title: 'Stripe.ThinEvent is gone from the SDK',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1900---2025-09-30',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The type is not declared any more, so code that names it does not compile with stripe 19.',
  todo: 'Name `Stripe.V2.Core.EventNotification`, which `parseEventNotification` returns; its `fetchRelatedObject()` and `fetchEvent()` get the object and the whole event.',
  claims: [{ element: 'Stripe.ThinEvent' }],
})
