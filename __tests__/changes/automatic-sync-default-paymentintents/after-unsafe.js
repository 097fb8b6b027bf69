const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2024-04-10', maxNetworkRetries: 2 })

module.exports = async (req, res) => {
  const params = { amount: req.body.amount, currency: 'usd', capture_method: 'automatic' }
  const { client_secret } = await stripe.paymentIntents.create(params)
  res.json({ client_secret })
}
