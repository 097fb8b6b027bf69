import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'removed-payto-fields',
  title: 'Payment Methods can no longer be updated with payto',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/removed-payto-fields',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe refuses the update; before, it accepted `payto` and stored nothing of it.',
  todo: 'Leave `payto` out; create another Payment Method where the bank account or the PayID changed.',
  example: {
    before: `await stripe.paymentMethods.update(id, {
  billing_details: { name },
  payto: { pay_id: payId },
})`,
    after: 'await stripe.paymentMethods.update(id, { billing_details: { name } })',
  },
  claims: [
    { element: 'paymentMethods.update payto', upgrade: { verb: 'remove', safety: 'safe' } },
    { element: 'Stripe.PaymentMethodUpdateParams.Payto' },
  ],
})
