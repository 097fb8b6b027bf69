import Stripe from 'stripe'

declare const stripe: Stripe
const rates = { bgn: 1.95583 }

export const toEuro = (amount: number) => amount / rates.bgn

export const configure = () =>
  stripe.terminal.configurations.create({ tipping: { eur: { percentages: [5, 10, 15] } } })

export const pay = (amount: number) => stripe.paymentIntents.create({ amount, currency: 'bgn' })
