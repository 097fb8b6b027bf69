import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '21.0.0',
  slug: 'sdk-21-decimals',
  title: 'Decimal numbers are Stripe.Decimal, not strings',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2100---2026-03-25',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: '`unit_amount_decimal` and its like come back as `Stripe.Decimal` objects: methods of strings fail on them, `===` with a string is never true, and TypeScript takes strings neither for them nor in requests.',
  todo: "Read with `.toString()` or `.toNumber()`, compare with `.eq()`, and send `Stripe.Decimal.from('9.5')`.",
  keeps: 'Template literals, `Number(…)` and `JSON.stringify` give what they gave before.',
  steps: ['Look at what stores these values: a database driver may not take an object for a string.'],
  example: {
    before: `const price = await stripe.prices.create({
  currency: 'usd',
  product,
  unit_amount_decimal: '0.05',
})
const [, cents] = price.unit_amount_decimal!.split('.')`,
    after: `const price = await stripe.prices.create({
  currency: 'usd',
  product,
  unit_amount_decimal: Stripe.Decimal.from('0.05'),
})
const [, cents] = price.unit_amount_decimal!.toString().split('.')`,
  },
  claims: [
    { element: '*_decimal', change: 'retyped' },
    { element: 'checkout.session.currency_conversion.fx_rate' },
    { element: 'climate.order*metric_tons' },
    { element: 'climate.product.metric_tons_available' },
    { element: '*.percent_ownership', change: 'retyped' },
    { element: 'testHelpers.issuing.*receipt[].quantity' },
  ],
})
