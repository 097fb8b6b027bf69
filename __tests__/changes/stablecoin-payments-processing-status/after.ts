import Stripe from 'stripe'

declare const stripe: Stripe

export const payWithStablecoins = (amount: number) =>
  stripe.paymentIntents.create({ amount, currency: 'usd', payment_method_types: ['card', 'crypto'] })

export const confirm = (id: string, returnUrl: string) =>
  stripe.paymentIntents.confirm(id, { payment_method_data: { type: 'crypto' }, return_url: returnUrl })
