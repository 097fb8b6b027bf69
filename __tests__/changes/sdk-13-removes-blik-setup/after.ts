import Stripe from 'stripe'

declare const stripe: Stripe

export const setup = (customer: string, code: string) =>
  stripe.setupIntents.create({
    customer,
    payment_method_types: ['blik'],
    payment_method_options: { blik: { code } },
  })

export const mandate = (given: Stripe.Mandate) => given.payment_method_details.blik
export const attempt = ({ payment_method_details }: Stripe.SetupAttempt) => payment_method_details.blik
export const options: Stripe.SetupIntentConfirmParams.PaymentMethodOptions.Blik = { code: '123456' }
