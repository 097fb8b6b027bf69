import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', { apiVersion: '2024-06-20' })

export async function addMonthly(product: string, amount: number): Promise<string> {
  const { id } = await stripe.plans.create({ product, amount, currency: 'usd', interval: 'month' })
  return id
}

export async function retire(id: string) {
  const { plans } = stripe
  const plan = await plans.retrieve(id)
  if (plan.active) await plans.update(id, { active: false })
  await stripe.plans.del(id)
}

export const listAll = (client: Stripe) => client.plans.list({ limit: 100 }).autoPagingToArray({ limit: 1000 })
