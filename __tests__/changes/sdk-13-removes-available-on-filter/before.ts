import Stripe from 'stripe'

declare const stripe: Stripe

export async function available(now: number) {
  const { data } = await stripe.balanceTransactions.list({ available_on: { lte: now }, limit: 100 })
  return data
}

export const since = async (from: number) => {
  const params: Stripe.BalanceTransactionListParams = { type: 'charge', available_on: { gte: from } }
  for await (const each of stripe.balanceTransactions.list(params)) console.log(each.net)
}
