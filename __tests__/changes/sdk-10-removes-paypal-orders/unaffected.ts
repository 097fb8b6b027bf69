import Stripe from 'stripe'

declare const stripe: Stripe

export const order = (line_items: Stripe.OrderCreateParams.LineItem[]) =>
  stripe.orders.create({ currency: 'usd', line_items, payment: { settings: { payment_method_types: ['card'] } } })
export const providers = ['stripe', 'paypal']
export const isPaypal = (provider: string) => provider === 'paypal'
