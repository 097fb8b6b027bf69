const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2023-08-16', maxNetworkRetries: 2 })

module.exports = async (req, res) => {
  const intent = await stripe.paymentIntents.create({ amount: req.body.amount, currency: 'usd' })
  res.json({ clientSecret: intent.client_secret })
}
