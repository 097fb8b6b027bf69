import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY!, { apiVersion: '2022-08-01' })

interface Product {
  name: string
  image: string
  cents: number
}

const toLineItem = (product: Product): Stripe.Checkout.SessionCreateParams.LineItem => ({
  price_data: {
    product_data: { name: product.name, images: [product.image] },
    unit_amount: product.cents,
    currency: 'usd',
  },
  quantity: 1,
})

export async function checkout(customer: string, products: Product[]) {
  const line_items = products.map(toLineItem)
  line_items.push({ price_data: { product_data: { name: 'Shipping', description: 'By mail' }, unit_amount: 500, currency: 'usd' }, quantity: 1 })
  const session = await stripe.checkout.sessions.create({
    customer,
    payment_method_types: ['card'],
    line_items,
    success_url: 'https://example.com/thanks',
    cancel_url: 'https://example.com/cart',
  })
  return session.id
}

export const tip = (customer: string, amount: number) =>
  stripe.checkout.sessions.create({
    customer,
    line_items: [{ price_data: { product_data: { name: 'Tip' }, unit_amount: amount, currency: 'eur' }, quantity: 1 }],
    success_url: 'https://example.com/thanks',
    cancel_url: 'https://example.com/cart',
  })
