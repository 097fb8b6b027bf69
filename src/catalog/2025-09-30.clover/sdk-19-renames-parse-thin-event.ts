import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 19.0 itself changed. */
export default defineChange({
  apiVersion: '2025-09-30.clover',
  sdk: '19.0.0',
  slug: 'sdk-19-renames-parse-thin-event',
  title: 'parseThinEvent is parseEventNotification and answers with a typed notification',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1900---2025-09-30',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Calling `stripe.parseThinEvent(…)` throws a TypeError.',
  todo: 'Call `parseEventNotification`, and read its `related_object`, `fetchRelatedObject()` and `fetchEvent()`.',
  example: {
    before: `const thin = stripe.parseThinEvent(body, signature, secret)
const event = await stripe.v2.core.events.retrieve(thin.id)`,
    after: `const notification = stripe.parseEventNotification(body, signature, secret)
const event = await notification.fetchEvent()`,
  },
  claims: [
    {
      element: 'Stripe#parseThinEvent',
      upgrade: {
        verb: 'rename',
        to: 'parseEventNotification',
        safety: 'unsafe',
        reason: 'the notification is of another type, with methods to fetch the event and its object',
      },
    },
  ],
})
