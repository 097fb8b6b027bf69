import Stripe from 'stripe'

interface CartLine {
  price: { id: string; unit_amount: number }
  plan: string
}
export const total = (lines: CartLine[]) => lines.reduce((sum, { price }) => sum + price.unit_amount, 0)

export const priceOf = (line: Stripe.InvoiceLineItem) => line.pricing?.price_details?.price
export const amountOf = (item: Stripe.InvoiceItem) => Number(item.pricing?.unit_amount_decimal ?? 0)
export const add = (stripe: Stripe, customer: string, price: string) =>
  stripe.invoiceItems.create({ customer, pricing: { price }, quantity: 2 })
export const custom = (stripe: Stripe, customer: string, product: string) =>
  stripe.invoiceItems.create({ customer, price_data: { currency: 'usd', product, unit_amount: 500 } })
export const bought = (item: Stripe.LineItem) => item.price?.product
export const subscribed = (item: Stripe.SubscriptionItem) => [item.price.unit_amount, item.plan.interval]
export const subscribe = (stripe: Stripe, customer: string, price: string) =>
  stripe.subscriptions.create({ customer, items: [{ price }], add_invoice_items: [{ price }] })
