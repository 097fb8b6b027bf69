import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'custom-checkout-saved-payment-method-defaults',
  title: 'Elements with Checkout Sessions save and show saved payment methods by themselves',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/custom-checkout-saved-payment-method-defaults',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'The Payment Element offers to save a payment method, and shows saved ones, as soon as the Checkout Session allows it; the page used to have to ask for it in `initCheckout` as well.',
  todo: 'Decide whether customers should see it; if not, say so in the page: without `saved_payment_method_options.payment_method_save` nothing is saved, but the saved methods of the session’s `customer` still show.',
  keeps:
    "`elementsOptions: { savedPaymentMethod: { enableSave: 'never', enableRedisplay: 'never' } }` in the page keeps both away.",
  steps: ['Look at the payment page of a session that has a `customer`, in a sandbox.'],
  claims: [],
  bites: [
    {
      call: 'checkout.sessions.create',
      given: {
        ui_mode: ['custom'],
        'saved_payment_method_options.payment_method_save': ['enabled'],
      },
    },
  ],
})
