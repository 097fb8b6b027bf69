import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = {
  verb: 'rename',
  to: 'allowed_payment_method_types',
  safety: 'unsafe',
  reason:
    'a type that does not suit the payment is left out silently instead of refused, and the parameter excludes `automatic_payment_methods`, `payment_method_configuration` and `excluded_payment_method_types`',
}

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'removes-the-payment-method-types-parameter-from-payment-intents-and-setup-intents',
  title: 'Payment Intents and Setup Intents no longer take payment_method_types',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/removes-the-payment-method-types-parameter-from-payment-intents-and-setup-intents',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe answers with status 400 and the code `payment_method_types_no_longer_supported`; the objects still have `payment_method_types`, as the list that Stripe worked out.',
  todo: 'Leave the parameter out and manage the methods in the Dashboard, or send `allowed_payment_method_types` or `excluded_payment_method_types`.',
  steps: [
    'Check in the Dashboard which payment methods are on before the list leaves the code.',
    'Handle intents whose `payment_method_types` lacks a type that you allowed.',
  ],
  example: {
    before: `const intent = await stripe.paymentIntents.create({
  amount: 1999,
  currency: 'eur',
  payment_method_types: ['card', 'sepa_debit'],
})`,
    after: `const intent = await stripe.paymentIntents.create({
  amount: 1999,
  currency: 'eur',
  allowed_payment_method_types: ['card', 'sepa_debit'],
})`,
  },
  claims: [
    'paymentIntents.create',
    'paymentIntents.update',
    'paymentIntents.confirm',
    'setupIntents.create',
    'setupIntents.update',
  ].map((operation) => ({ element: `${operation} payment_method_types`, upgrade })),
})
