import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'deferred-paymentintent-checkout-session',
  title: 'Checkout creates the PaymentIntent of a payment-mode session only when the session is confirmed',
  url: 'https://docs.stripe.com/changelog/2022-08-01/deferred-paymentintent-checkout-session',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: '`session.payment_intent` is `null` until the customer confirms, so code that stores, updates or expands it right after creating the session gets nothing.',
  todo: 'Store the session’s id and read `payment_intent` when `checkout.session.completed` arrives; what the PaymentIntent should carry goes into `payment_intent_data`.',
  steps: [
    'Find where `payment_intent` of a session that was just created is stored, updated or sent to the browser, and use the session’s id there.',
    'Check that orders which webhooks look up by PaymentIntent can be found by session, or by `payment_intent_data.metadata`.',
  ],
  example: {
    before: `const session = await stripe.checkout.sessions.create({ mode: 'payment', ...params })
await orders.update(id, { paymentIntent: session.payment_intent })`,
    after: `const session = await stripe.checkout.sessions.create({ mode: 'payment', ...params })
await orders.update(id, { checkoutSession: session.id })

// checkout.session.completed
await orders.updateBySession(session.id, { paymentIntent: session.payment_intent })`,
  },
  claims: [],
  // Later reads of the field are fine, so only what asks for it at creation is pointed at.
  bites: [{ call: 'checkout.sessions.create', given: { expand: ['payment_intent'] } }],
})
