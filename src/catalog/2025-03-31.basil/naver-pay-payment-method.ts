import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'naver-pay-payment-method',
  title: 'naver_pay of a payment method cannot be changed after it was created',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/naver-pay-payment-method',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe refuses `naver_pay` in an update of a payment method.',
  todo: 'Set `naver_pay` when the payment method is created; for another choice create a new one.',
  claims: [
    {
      element: 'paymentMethods.update naver_pay',
      upgrade: {
        verb: 'remove',
        safety: 'unsafe',
        reason: 'what was to be changed stays as it is; a new payment method may be needed',
      },
    },
    { element: 'Stripe.PaymentMethodUpdateParams.NaverPay' },
  ],
})
