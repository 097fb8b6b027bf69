import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: the SDK's says it, with 18.1.0. */
export default defineChange({
  apiVersion: '2025-04-30.basil',
  slug: 'subscription-of-invoice-lines-can-be-null',
  title: 'The subscription of an invoice line can be null',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1810---2025-04-30',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'api',
  why: 'The types say since stripe 18.1 that `parent.subscription_item_details.subscription` may be `null`; a strict compiler refuses to use it unchecked.',
  todo: 'Handle `null` before using the subscription of a line.',
  claims: [{ element: 'line_item.parent.subscription_item_details.subscription' }],
})
