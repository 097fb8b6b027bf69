import { defineChange, type Upgrade } from '../change.ts'

const ofItem = (to: string): Upgrade => ({
  verb: 'move',
  to,
  safety: 'unsafe',
  reason: 'a subscription can have several items, each with a period of its own',
})

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'deprecate-subscription-current-period-start-and-end',
  title: 'Billing periods are on subscription items, no longer on the subscription',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/deprecate-subscription-current-period-start-and-end',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'The subscription no longer carries its period: reads come back `undefined`, so dates are invalid and comparisons with now are false.',
  todo: 'Read `current_period_start` and `current_period_end` of the subscription’s items: `subscription.items.data[0]` where there is one item or one interval, else the item that is meant.',
  steps: [
    'Where a handler of `customer.subscription.updated` compares `previous_attributes`, expect the changed periods under `items`.',
  ],
  example: {
    before: `const subscription = await stripe.subscriptions.retrieve(id)
const renewsAt = new Date(subscription.current_period_end * 1000)`,
    after: `const subscription = await stripe.subscriptions.retrieve(id)
const [item] = subscription.items.data
const renewsAt = new Date(item.current_period_end * 1000)`,
  },
  claims: [
    { element: 'subscription.current_period_start', upgrade: ofItem('items.data[].current_period_start') },
    { element: 'subscription.current_period_end', upgrade: ofItem('items.data[].current_period_end') },
  ],
})
