import { type Claim, defineChange } from '../change.ts'

const listed = (
  operation: string,
  parameter: 'coupon' | 'promotion_code',
  at = '',
  reason?: string,
): Claim => ({
  element: `${operation} ${at}${parameter}`,
  upgrade: {
    verb: 'move',
    to: `${at}discounts[].${parameter}`,
    safety: 'unsafe',
    reason: reason ?? 'leave `discounts` out where the value may be empty',
  },
})

const whole = 'the list stands for all discounts of the subscription: name those to keep as well'
const ids = 'it is a list, of ids unless expanded'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'deprecate-singular-coupon-promotion-code',
  title: 'Coupons and promotion codes are given as a list, discounts',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/deprecate-singular-coupon-promotion-code',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Requests with `coupon` or `promotion_code` are refused, and `discount` of subscriptions and invoices comes back `undefined`.',
  todo: 'Send `discounts: [{ coupon }]` or `discounts: [{ promotion_code }]`, read `discounts` (expanded where more than ids are needed), and give a customer’s discount to the subscription, invoice or Checkout Session instead of the customer.',
  example: {
    before: `const subscription = await stripe.subscriptions.create({
  customer,
  items: [{ price }],
  coupon: 'WELCOME',
})
const percent = subscription.discount?.coupon.percent_off`,
    after: `const subscription = await stripe.subscriptions.create({
  customer,
  items: [{ price }],
  discounts: [{ coupon: 'WELCOME' }],
  expand: ['discounts'],
})
const [discount] = subscription.discounts as Stripe.Discount[]
const percent = discount?.coupon.percent_off`,
  },
  claims: [
    listed('subscriptions.create', 'coupon'),
    listed('subscriptions.create', 'promotion_code'),
    listed('subscriptions.update', 'coupon', '', whole),
    listed('subscriptions.update', 'promotion_code', '', whole),
    listed('subscriptionSchedules.create', 'coupon', 'phases[].'),
    listed('subscriptionSchedules.update', 'coupon', 'phases[].'),
    listed('invoices.createPreview', 'coupon'),
    listed('invoices.createPreview', 'coupon', 'schedule_details.phases[].'),
    { element: 'customers.create coupon' },
    { element: 'customers.create promotion_code' },
    { element: 'customers.update coupon' },
    { element: 'customers.update promotion_code' },
    {
      element: 'subscription.discount',
      upgrade: { verb: 'replace', to: 'discounts', safety: 'unsafe', reason: ids },
    },
    {
      element: 'invoice.discount',
      upgrade: { verb: 'replace', to: 'discounts', safety: 'unsafe', reason: ids },
    },
    {
      element: 'subscription_schedule.phases[].coupon',
      upgrade: {
        verb: 'move',
        to: 'phases[].discounts[].coupon',
        safety: 'unsafe',
        reason: 'a phase can have several discounts, or none',
      },
    },
  ],
})
