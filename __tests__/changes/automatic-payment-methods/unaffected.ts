import Stripe from 'stripe'

declare const stripe: Stripe

export const cards = (amount: number) =>
  stripe.paymentIntents.create({ amount, currency: 'eur', payment_method_types: ['card'] })

export const dynamic = (amount: number) =>
  stripe.paymentIntents.create({ amount, currency: 'eur', automatic_payment_methods: { enabled: true } })

export const debits = (customer: string) =>
  stripe.setupIntents.create({ customer, payment_method_types: ['sepa_debit'] })

export const built = (amount: number) => {
  const params: Stripe.PaymentIntentCreateParams = { amount, currency: 'eur' }
  params.payment_method_types = ['card']
  return stripe.paymentIntents.create(params)
}

const paymentIntents = { create: (row: { amount: number }) => row.amount }
export const own = paymentIntents.create({ amount: 1 })
