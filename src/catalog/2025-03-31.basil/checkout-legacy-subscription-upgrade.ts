import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'checkout-legacy-subscription-upgrade',
  title: 'Checkout creates the subscription and its invoice only once the customer has paid',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/checkout-legacy-subscription-upgrade',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Before the session is `complete` there is neither subscription nor invoice, and a failed payment leaves no `incomplete` subscription behind, so code that waits for either waits in vain.',
  todo: 'Do what needs the subscription or the invoice on `checkout.session.completed`, not on the events of a payment intent.',
  steps: [
    'Look through the handlers of `payment_intent.*`, `invoice.*` and `customer.subscription.created` for what they expect of a subscription that Checkout started.',
    'Reports and reminders that count `incomplete` subscriptions no longer see payments that failed in Checkout.',
  ],
  example: {
    before: `case 'payment_intent.succeeded':
  await activate(await subscriptionBehind(event.data.object))`,
    after: `case 'checkout.session.completed':
  await activate(event.data.object.subscription)`,
  },
  claims: [],
  bites: [{ call: 'checkout.sessions.create', given: { mode: ['subscription'] } }],
})
