import Stripe from 'stripe'
import { ledger } from './ledger'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', { apiVersion: '2024-06-20' })

export async function pay(customer: string, amount: number) {
  const intent = await stripe.paymentIntents.create({ customer, amount, currency: 'usd' })
  await ledger.charges.create({ amount, intent: intent.id })
}

export async function receipts(customer: string) {
  const charges = await stripe.charges.list({ customer, limit: 10 })
  return charges.data.map(({ receipt_url }) => receipt_url)
}
