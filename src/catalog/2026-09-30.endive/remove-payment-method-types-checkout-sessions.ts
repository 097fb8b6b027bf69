import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = {
  verb: 'rename',
  to: 'allowed_payment_method_types',
  safety: 'unsafe',
  reason:
    'a type that does not suit the session is left out silently instead of refused; without either parameter the Dashboard decides',
}

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'remove-payment-method-types-checkout-sessions',
  title: 'Checkout Sessions no longer take payment_method_types',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/remove-payment-method-types-checkout-sessions',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe does not know the parameter any more and refuses to create the session.',
  todo: 'Leave it out and manage the methods in the Dashboard, or send `allowed_payment_method_types` or `excluded_payment_method_types`.',
  steps: ['Check in the Dashboard which payment methods are on before the list leaves the code.'],
  example: {
    before: `const session = await stripe.checkout.sessions.create({
  mode: 'payment',
  payment_method_types: ['card'],
  line_items: items,
  success_url: url,
})`,
    after: `const session = await stripe.checkout.sessions.create({
  mode: 'payment',
  allowed_payment_method_types: ['card'],
  line_items: items,
  success_url: url,
})`,
  },
  claims: [
    { element: 'checkout.sessions.create payment_method_types', upgrade },
    {
      element: 'Stripe.Checkout.SessionCreateParams.PaymentMethodType',
      upgrade: { verb: 'rename', to: 'AllowedPaymentMethodType', safety: 'safe' },
    },
  ],
})
