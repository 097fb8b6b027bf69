import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY!, { apiVersion: '2022-08-01' })

export async function order(line_items: Stripe.OrderCreateParams.LineItem[]): Promise<Stripe.Order> {
  const order = await stripe.orders.create({ currency: 'usd', line_items })
  return stripe.orders.submit(order.id, { expected_total: order.amount_total })
}
export const open = async () => (await stripe.orders.list({ limit: 10 })).data.filter(({ status }) => status === 'open')

export async function stock(product: string, price: number) {
  const { skus } = stripe
  const sku = await skus.create({ product, price, currency: 'usd', inventory: { type: 'infinite' } })
  await skus.del(sku.id)
}
export const priceOf = (sku: Stripe.Sku) => sku.price
