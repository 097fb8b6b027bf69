import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2025-11-17.clover',
  slug: 'sdk-20-v2-events-created-filter',
  title: 'Filters of the v2 event list stand inside created',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2000---2025-11-18',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: '`gt`, `gte`, `lt` and `lte` left `v2.core.events.list`, so TypeScript refuses them and the list may no longer be limited to the time that was meant.',
  todo: 'Send the values inside `created`; the SDK’s types declare numbers there (`Stripe.RangeQueryParam`) where they declared date strings, so TypeScript wants a cast.',
  steps: [
    'Send one request with your timestamps and compare the events that it returns: the types and the old format disagree.',
  ],
  example: {
    before: `stripe.v2.core.events.list({ object_id: id, gte: since, lt: until })`,
    after: `stripe.v2.core.events.list({ object_id: id, created: { gte: since, lt: until } as unknown as Stripe.RangeQueryParam })`,
  },
  claims: ['gt', 'gte', 'lt', 'lte'].map((bound) => ({
    element: `v2.core.events.list ${bound}`,
    upgrade: {
      verb: 'move',
      to: `created.${bound}`,
      safety: 'unsafe',
      reason: 'the types of `created` want a number where a date string was',
    },
  })),
})
