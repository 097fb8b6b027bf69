const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2026-09-30.endive' })

exports.handler = async (req, res) => {
  const { amount, currency } = req.body
  const intent = await stripe.paymentIntents.create({ amount, currency, allowed_payment_method_types: ['card'] })
  res.json({ clientSecret: intent.client_secret })
}
