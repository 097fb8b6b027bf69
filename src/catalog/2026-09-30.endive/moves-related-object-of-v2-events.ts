import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'moves-related-object-of-v2-events',
  title: 'The type of an event’s related object is Stripe.Events.RelatedObject',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2300---2026-09-30',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The type is no longer declared under its old name, so code that names it does not compile with stripe 23.',
  todo: 'Name `Stripe.Events.RelatedObject`; its members are the same.',
  claims: [
    {
      element: 'Stripe.V2.Core.Events.RelatedObject',
      upgrade: { verb: 'move', to: 'Stripe.Events.RelatedObject', safety: 'safe' },
    },
  ],
})
