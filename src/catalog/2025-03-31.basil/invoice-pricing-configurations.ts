import { type Claim, defineChange } from '../change.ts'

const sent = (operation: string, path = ''): Claim => ({
  element: `${operation} ${path}price`,
  upgrade: { verb: 'move', to: `${path}pricing.price`, safety: 'safe' },
})
const replaced = (element: string, to: string, reason: string): Claim => ({
  element,
  upgrade: { verb: 'replace', to, safety: 'unsafe', reason },
})

const id = 'only the id of the price and of its product are there, and `pricing` can be null'
const decimal = 'it is a decimal string, no integer'
const decimalRead = 'it is a decimal string, and `pricing` can be null'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'invoice-pricing-configurations',
  title: 'Prices of invoice items and lines are under pricing',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/invoice-pricing-configurations',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Lines and invoice items no longer carry a price, a plan or unit amounts, so reads such as `line.price.id` throw; requests that send `price` or `unit_amount`, or expand `lines.data.price`, are refused.',
  todo: 'Read the ids at `pricing?.price_details?.price` and `.product` and the amount at `pricing?.unit_amount_decimal`; fetch the price for anything else (from 2025-12-15.clover on it can be expanded there); send `pricing: { price }` and `unit_amount_decimal`.',
  example: {
    before: `for (const line of invoice.lines.data) {
  await grant(line.price!.id, line.price!.product as string)
}
await stripe.invoiceItems.create({ customer, price: 'price_123' })`,
    after: `for (const line of invoice.lines.data) {
  const details = line.pricing?.price_details
  if (details) await grant(details.price, details.product)
}
await stripe.invoiceItems.create({ customer, pricing: { price: 'price_123' } })`,
  },
  claims: [
    replaced('line_item.price', 'pricing.price_details.price', id),
    replaced('line_item.plan', 'pricing.price_details.price', id),
    replaced('invoiceitem.price', 'pricing.price_details.price', id),
    replaced('invoiceitem.plan', 'pricing.price_details.price', id),
    replaced('invoiceitem.unit_amount', 'pricing.unit_amount_decimal', decimalRead),
    {
      element: 'invoiceitem.unit_amount_decimal',
      upgrade: {
        verb: 'move',
        to: 'pricing.unit_amount_decimal',
        safety: 'unsafe',
        reason: '`pricing` can be null',
      },
    },
    sent('invoiceItems.create'),
    sent('invoiceItems.update'),
    sent('invoices.updateLineItem'),
    sent('invoices.addLines', 'lines[].'),
    sent('invoices.updateLines', 'lines[].'),
    replaced('invoiceItems.create unit_amount', 'unit_amount_decimal', decimal),
    replaced('invoiceItems.update unit_amount', 'unit_amount_decimal', decimal),
  ],
})
