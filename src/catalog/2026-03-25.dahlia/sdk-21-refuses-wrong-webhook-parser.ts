import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 21.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '21.0.0',
  slug: 'sdk-21-refuses-wrong-webhook-parser',
  title: 'the parsers of v1 and v2 events throw on each other’s events',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2100---2026-03-25',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'An endpoint that gets events of both kinds and hands all of them to one parser throws, and Stripe delivers again.',
  todo: 'Send v1 events to `constructEvent`, and v2 notifications to `parseEventNotification`.',
  steps: ['Look in the Dashboard which kind of events each endpoint receives.'],
  claims: [],
})
