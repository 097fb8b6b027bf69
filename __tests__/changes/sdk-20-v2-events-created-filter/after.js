const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2025-11-17.clover' })

exports.events = async (req, res) => {
  const { meter, since } = req.query
  const events = await stripe.v2.core.events.list({ object_id: meter, gte: since, limit: 20 })
  res.json(events.data)
}
