import type Stripe from 'stripe'

declare const stripe: Stripe

type Method = Stripe.Checkout.SessionCreateParams.AllowedPaymentMethodType

export async function checkout(price: string, methods: Method[]) {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    allowed_payment_method_types: methods,
    line_items: [{ price, quantity: 1 }],
    success_url: 'https://example.com/thanks',
  })
  return session.payment_method_types.join(', ')
}

export const settings = { payment_method_types: ['card'] }
