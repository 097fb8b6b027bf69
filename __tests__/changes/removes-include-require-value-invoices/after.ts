import Stripe from 'stripe'

declare const stripe: Stripe

export async function bill(customer: string, price: string) {
  await stripe.invoiceItems.create({ customer, price })
  const invoice = await stripe.invoices.create({ customer, auto_advance: true })
  return stripe.invoices.sendInvoice(invoice.id)
}

export const strict = (customer: string) =>
  stripe.invoices.create({ customer, pending_invoice_items_behavior: 'include_and_require' })

export async function billAll(customers: string[]) {
  const { invoices } = stripe
  const params: Stripe.InvoiceCreateParams = { collection_method: 'send_invoice', days_until_due: 14 }
  return Promise.all(customers.map((customer) => invoices.create({ ...params, customer })))
}
