const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2022-11-15' })

exports.confirm = async (req, res) => {
  const intent = await stripe.paymentIntents.confirm(req.body.id)
  const charge = intent.charges.data[0]
  res.json({ paid: charge.paid, receipt: charge.receipt_url })
}
