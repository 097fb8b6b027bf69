import Stripe from 'stripe'
import { PrismaClient } from '@prisma/client'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', { apiVersion: '2024-06-20' })
const database = new PrismaClient()

export async function addMonthly(product: string, amount: number) {
  const price = await stripe.prices.create({
    product,
    unit_amount: amount,
    currency: 'usd',
    recurring: { interval: 'month' },
  })
  await database.plans.create({ data: { price: price.id } })
  return database.plans.list()
}

export const planOf = (item: Stripe.SubscriptionItem) => item.plan.id
