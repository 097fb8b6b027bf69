import Stripe from 'stripe'

declare const stripe: Stripe

export async function setUpFee(customer: string, price: string) {
  const params: Stripe.InvoiceItemCreateParams = { customer, quantity: 1 }
  params.price = price
  await stripe.invoiceItems.create(params)
  await stripe.invoiceItems.create({ customer, price: 'price_setup', discountable: false })
  return stripe.invoiceItems.create({ customer, currency: 'usd', unit_amount: 500, quantity: 3 })
}

export async function replaceLines(invoice: string, id: string, price: string) {
  await stripe.invoices.updateLines(invoice, { lines: [{ id, price }] })
  await stripe.invoices.addLines(invoice, { lines: [{ price: 'price_setup', quantity: 2 }] })
  await stripe.invoices.updateLineItem(invoice, 'il_1', { price: 'price_setup' })
}

export async function products(id: string) {
  const invoice = await stripe.invoices.retrieve(id, { expand: ['lines.data.price.product'] })
  return invoice.lines.data.map((line) => line.price?.product ?? line.plan?.product)
}

export async function perUnit(id: string) {
  const { unit_amount, unit_amount_decimal, price, plan } = await stripe.invoiceItems.retrieve(id)
  return { unit: unit_amount ?? Number(unit_amount_decimal), nickname: price?.nickname ?? plan?.nickname }
}
