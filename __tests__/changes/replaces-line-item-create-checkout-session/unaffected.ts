import Stripe from 'stripe'

declare const stripe: Stripe
const urls = { success_url: 'https://example.com/thanks', cancel_url: 'https://example.com/cart' }

export const inline = (customer: string, name: string, unit_amount: number) =>
  stripe.checkout.sessions.create({
    mode: 'payment',
    customer,
    line_items: [{ price_data: { currency: 'usd', unit_amount, product_data: { name, images: [] } }, quantity: 1 }],
    ...urls,
  })
export const priced = (customer: string, price: string) =>
  stripe.checkout.sessions.create({ mode: 'payment', customer, line_items: [{ price, quantity: 2 }], ...urls })
export const item = (customer: string) =>
  stripe.invoiceItems.create({ customer, amount: 500, currency: 'usd', description: 'Setup' })
export const rows = [{ name: 'T-shirt', amount: 2000, currency: 'usd', images: ['a.png'], description: 'Cotton' }]
export const total = rows.reduce((sum, { amount }) => sum + amount, 0)
