import { type Bite, defineChange } from '../change.ts'

/** Calls that leave the choice of payment methods to the default. */
const byDefault = {
  without: ['payment_method_types', 'automatic_payment_methods', 'payment_method_configuration'],
  keep: { payment_method_types: "['card']" },
} satisfies Partial<Bite>

export default defineChange({
  apiVersion: '2023-08-16',
  slug: 'automatic-payment-methods',
  title: 'PaymentIntents and SetupIntents use the Dashboard’s payment methods by default',
  url: 'https://docs.stripe.com/changelog/2023-08-16/automatic-payment-methods',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Without `payment_method_types` the default was cards alone; now every method enabled in the Dashboard is offered, confirming is refused without a `return_url`, and `error_on_requires_action` cannot be used.',
  todo: 'Decide per call: pass `automatic_payment_methods` (with `allow_redirects: "never"` where the customer cannot be sent away) and a `return_url` when confirming, or keep cards alone.',
  keeps: 'Passing `payment_method_types: ["card"]` keeps cards as the only method.',
  steps: [
    'Review which payment methods are enabled in the Dashboard before the version goes live.',
    'Give every confirmation a `return_url`, also the later `paymentIntents.confirm` and `setupIntents.confirm`; off-session payments need none.',
    'Handle payments that stay in `processing` or need a redirect, if methods other than cards are enabled.',
  ],
  example: {
    before: `const intent = await stripe.paymentIntents.create({
  amount: 1999,
  currency: 'usd',
  payment_method: paymentMethod,
  confirm: true,
})`,
    after: `const intent = await stripe.paymentIntents.create({
  amount: 1999,
  currency: 'usd',
  payment_method: paymentMethod,
  confirm: true,
  automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
})`,
  },
  claims: [],
  bites: [
    { call: 'paymentIntents.create', ...byDefault },
    { call: 'setupIntents.create', ...byDefault },
  ],
})
