import Stripe from 'stripe'

declare const stripe: Stripe
declare const shop: { orders: { create(order: Order): Promise<Order>; list(): Promise<Order[]> }; skus: string[] }

interface Order {
  sku: string
}
export const order = (sku: string) => shop.orders.create({ sku })
export const all = () => shop.orders.list()
export const checkout = (price: string) =>
  stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [{ price, quantity: 1 }],
    success_url: 'https://example.com/thanks',
    cancel_url: 'https://example.com/cart',
  })
