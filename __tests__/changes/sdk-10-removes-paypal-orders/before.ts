import Stripe from 'stripe'

declare const stripe: Stripe

export const order = (line_items: Stripe.OrderCreateParams.LineItem[]) =>
  stripe.orders.create({
    currency: 'usd',
    line_items,
    payment: { settings: { payment_method_types: ['card', 'paypal'] } },
  })
export const takesPaypal = (order: Stripe.Order) => order.payment.settings?.payment_method_types?.includes('paypal')
