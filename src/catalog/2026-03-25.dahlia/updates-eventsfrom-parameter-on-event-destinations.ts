import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'updates-eventsfrom-parameter-on-event-destinations',
  title: 'The events_from of event destinations is @self and @accounts',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/updates-eventsfrom-parameter-on-event-destinations',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Event destinations come back with `@self` for `self` and `@accounts` for `other_accounts`, so comparisons with the old values never match, and the types that listed them are gone.',
  todo: 'Compare with `@self` and `@accounts`, and expect `@organization_members` and `@organization_members/@accounts` too; type the values as `string`.',
  keeps: 'Requests may go on sending `self` and `other_accounts`.',
  example: {
    before: `const isConnect = destination.events_from?.includes('other_accounts')`,
    after: `const isConnect = destination.events_from?.includes('@accounts')`,
  },
  claims: [
    { element: 'Stripe.V2.Core.EventDestination.EventsFrom' },
    { element: 'Stripe.V2.Core.EventDestinationCreateParams.EventsFrom' },
  ],
  bites: [{ read: 'v2.core.event_destination.events_from' }],
})
