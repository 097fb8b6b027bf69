import { defineChange } from '../change.ts'

/** The entry names the default alone; what a free session looks like is told by those who met it. */
export default defineChange({
  apiVersion: '2023-08-16',
  slug: 'no-cost-orders-checkout-session',
  title: 'One-time payments in Checkout can cost nothing, and such a session is never `paid`',
  url: 'https://docs.stripe.com/changelog/2023-08-16/no-cost-orders-checkout-session',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A free order (a price of 0, or a discount of 100 %) completes without a payment: `payment_status` is `no_payment_required`, so code that fulfills only `paid` sessions never delivers it.',
  todo: 'Fulfill whatever is not `unpaid`, and expect `payment_intent` to be `null` on a free order.',
  steps: [
    'Look at coupons and promotion codes that can bring a one-time payment down to 0, and decide whether you want such orders.',
  ],
  example: {
    before: `if (session.payment_status === 'paid') {
  await fulfill(session)
}`,
    after: `if (session.payment_status !== 'unpaid') {
  await fulfill(session)
}`,
  },
  claims: [],
  bites: [{ value: 'checkout.session.payment_status=paid', beside: 'no_payment_required' }],
})
