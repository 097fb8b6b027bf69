const stripe = require('stripe')(process.env.STRIPE_KEY)

exports.bill = async (customer) => {
  const invoice = await stripe.invoices.create({ customer })
  await stripe.invoices.pay(invoice.id)
}
exports.strict = (customer) =>
  stripe.invoices.create({ customer, pending_invoice_items_behavior: 'include_and_require' })
