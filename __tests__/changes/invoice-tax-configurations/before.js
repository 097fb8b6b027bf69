import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY)

export async function* exportRows() {
  for await (const invoice of stripe.invoices.list({ status: 'paid' })) {
    yield [invoice.number, invoice.total, invoice.tax]
    for (const { amount } of invoice.total_tax_amounts) yield [invoice.number, amount]
  }
}
