import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'restrict-coupon-duration',
  title: 'Coupons that take an amount off for ever are refused',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/restrict-coupon-duration',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'A coupon with both `amount_off` and `duration: forever` can no longer be created, nor can an existing one (or a promotion code of it) be put on subscriptions, schedules, invoices, quotes or Checkout Sessions.',
  todo: 'Give the coupon an end (`repeating` with `duration_in_months`, or `once`), or take a percentage off; for an amount off every invoice, put a coupon on each invoice as it is drafted.',
  steps: [
    'List the coupons with `amount_off` and `duration: forever`, and the promotion codes on them, and replace those that customers or code still use.',
  ],
  example: {
    before: `await stripe.coupons.create({ amount_off: 500, currency: 'usd', duration: 'forever' })`,
    after: `await stripe.coupons.create({
  amount_off: 500,
  currency: 'usd',
  duration: 'repeating',
  duration_in_months: 12,
})`,
  },
  claims: [],
  bites: [{ call: 'coupons.create', given: { duration: ['forever'] }, without: ['percent_off'] }],
})
