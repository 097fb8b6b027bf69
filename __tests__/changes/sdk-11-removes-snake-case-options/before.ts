import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY as string, { apiVersion: '2022-11-15' })

export async function pay(order: { id: string; amount: number; account: string }) {
  const options: Stripe.RequestOptions = { stripe_account: order.account }
  await stripe.paymentIntents.create(
    { amount: order.amount, currency: 'eur' },
    { idempotency_key: order.id, stripe_account: order.account },
  )
  return stripe.balance.retrieve(options)
}
