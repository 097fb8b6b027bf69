import Stripe from 'stripe'

declare const stripe: Stripe

export async function charge(amount: number, customer: string, paymentMethod: string) {
  return stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    customer,
    payment_method: paymentMethod,
    confirm: true,
    error_on_requires_action: true,
  })
}

export async function saveCard(customer: string) {
  const params: Stripe.SetupIntentCreateParams = { customer, usage: 'off_session' }
  const { client_secret } = await stripe.setupIntents.create(params)
  return client_secret
}

export const empty = () => stripe.setupIntents.create()
