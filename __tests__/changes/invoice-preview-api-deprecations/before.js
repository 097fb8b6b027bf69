const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY)

module.exports.upcoming = async (req, res) => {
  const invoice = await stripe.invoices.retrieveUpcoming({ customer: req.user.customer })
  res.json({ total: invoice.total, currency: invoice.currency })
}
