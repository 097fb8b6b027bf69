const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2023-08-16', maxNetworkRetries: 2 })

exports.cancel = async (req, res) => {
  const deleted = await stripe.subscriptions.del(req.params.id)
  res.json(deleted)
}
