import { defineChange, type Upgrade } from '../change.ts'

function moved(to: string): Upgrade {
  return { verb: 'move', to, safety: 'safe' }
}

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2025-09-30.clover',
  sdk: '19.0.0',
  slug: 'sdk-19-moves-v2-types',
  title: 'Types of v2 events and event destinations live in Stripe.V2.Core',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1900---2025-09-30',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types are no longer declared under their old names, so code that names them does not compile with stripe 19.',
  todo: 'Name `Stripe.V2.Core.Event`, `Stripe.V2.Core.EventBase`, `Stripe.V2.Core.EventDestination` and `Stripe.V2.Core.Events.RelatedObject`.',
  example: {
    before: `function handle(event: Stripe.V2.Event) {}`,
    after: `function handle(event: Stripe.V2.Core.Event) {}`,
  },
  claims: [
    { element: 'Stripe.V2.Event', upgrade: moved('Stripe.V2.Core.Event') },
    { element: 'Stripe.V2.EventBase', upgrade: moved('Stripe.V2.Core.EventBase') },
    { element: 'Stripe.V2.EventDestination', upgrade: moved('Stripe.V2.Core.EventDestination') },
    { element: 'Stripe.Event.RelatedObject', upgrade: moved('Stripe.V2.Core.Events.RelatedObject') },
  ],
})
