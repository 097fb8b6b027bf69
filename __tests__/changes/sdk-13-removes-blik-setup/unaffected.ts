import Stripe from 'stripe'

declare const stripe: Stripe

export const pay = (amount: number, code: string) =>
  stripe.paymentIntents.create({
    amount,
    currency: 'pln',
    payment_method_types: ['blik'],
    payment_method_options: { blik: { code } },
  })
export const method = (given: Stripe.PaymentMethod) => given.blik
