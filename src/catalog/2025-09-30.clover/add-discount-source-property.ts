import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'add-discount-source-property',
  title: 'The coupon of a discount is at source.coupon, and is an ID unless expanded',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/add-discount-source-property',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'A discount has no `coupon` any more, not even in events, so reading through it throws; `source.coupon` holds an ID where the whole coupon used to be.',
  todo: 'Read `source.coupon`; where the coupon’s own fields are needed, expand it (`discounts.source.coupon`) or retrieve it, and handle `null`.',
  steps: [
    'Move `coupon` to `source.coupon` in the `expand` paths that go through a discount, such as `discounts.coupon.applies_to`.',
    'An event cannot be expanded: webhook handlers that need the coupon retrieve it by its ID.',
  ],
  example: {
    before: `const subscription = await stripe.subscriptions.retrieve(id, { expand: ['discounts'] })
const [discount] = subscription.discounts as Stripe.Discount[]
const percent = discount.coupon.percent_off`,
    after: `const subscription = await stripe.subscriptions.retrieve(id, { expand: ['discounts.source.coupon'] })
const [discount] = subscription.discounts as Stripe.Discount[]
const coupon = discount.source.coupon
const percent = coupon && typeof coupon !== 'string' ? coupon.percent_off : null`,
  },
  claims: [
    {
      element: 'discount.coupon',
      upgrade: {
        verb: 'move',
        to: 'source.coupon',
        safety: 'unsafe',
        reason: 'it is an ID unless expanded, and can be null',
      },
    },
  ],
})
