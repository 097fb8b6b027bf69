const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2025-03-31.basil' })

exports.onInvoice = async (event) => {
  if (event.type !== 'invoice.paid') return
  const invoice = await stripe.invoices.retrieve(event.data.object.id)
  const [line] = invoice.lines.data
  await grant(invoice.customer, line.price.id)
}

exports.charge = (customer, price) => stripe.invoiceItems.create({ customer, pricing: { price } })
