import Stripe from 'stripe'

declare const stripe: Stripe

const methods = ['card', 'sepa_debit']

export async function pay(customer: string, amount: number) {
  const intent = await stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    customer,
    payment_method_types: methods,
  })
  return { secret: intent.client_secret, types: intent.payment_method_types }
}

export async function save(customer: string, payment_method_types: string[]) {
  const params: Stripe.SetupIntentCreateParams = { customer, payment_method_types }
  params.usage = 'off_session'
  return stripe.setupIntents.create(params)
}

export async function cardOnly(id: string) {
  await stripe.paymentIntents.update(id, { payment_method_types: ['card'] })
  return stripe.paymentIntents.confirm(id, { return_url: 'https://example.com', payment_method_types: ['card'] })
}

export function base(): Stripe.PaymentIntentCreateParams {
  const params: Stripe.PaymentIntentCreateParams = { amount: 100, currency: 'usd' }
  params.payment_method_types = ['card_present']
  return params
}
