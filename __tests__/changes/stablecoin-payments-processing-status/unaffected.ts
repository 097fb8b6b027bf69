import Stripe from 'stripe'

declare const stripe: Stripe

export const payByCard = (amount: number) =>
  stripe.paymentIntents.create({ amount, currency: 'usd', payment_method_types: ['card'] })

export const pay = (amount: number) =>
  stripe.paymentIntents.create({ amount, currency: 'usd', automatic_payment_methods: { enabled: true } })

export const confirm = (id: string) => stripe.paymentIntents.confirm(id, { payment_method: 'pm_1' })
