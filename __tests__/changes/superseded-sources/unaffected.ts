import Stripe from 'stripe'
import { sources } from './feeds'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', { apiVersion: '2024-06-20' })

export async function save(paymentMethod: string, customer: string) {
  await stripe.paymentMethods.attach(paymentMethod, { customer })
  await sources.create({ type: 'rss' })
  return sources.retrieve('main')
}
