import Stripe from 'stripe'

declare const stripe: Stripe

type Method = Stripe.Checkout.SessionCreateParams.AllowedPaymentMethodType
const europe: Method[] = ['card', 'ideal', 'sepa_debit']

export async function checkout(price: string, country: string) {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    payment_method_types: country === 'US' ? ['card'] : europe,
    line_items: [{ price, quantity: 1 }],
    success_url: 'https://example.com/thanks',
  })
  return session.url
}

function paramsFor(customer: string): Stripe.Checkout.SessionCreateParams {
  return { mode: 'setup', customer, currency: 'eur', payment_method_types: ['sepa_debit'] }
}

export const setUp = (customer: string) => stripe.checkout.sessions.create(paramsFor(customer))
