import Stripe from 'stripe'

declare const stripe: Stripe

export const due = async (now: number) => {
  const { data } = await stripe.balanceTransactions.list({ created: { gte: now - 86400 } })
  return data.filter(({ available_on }) => available_on <= now)
}
export const query = { where: { available_on: { lte: new Date() } } }
