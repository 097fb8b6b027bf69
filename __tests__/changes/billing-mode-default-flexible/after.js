const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2025-09-30.clover' })

exports.subscribe = async (req, res) => {
  const { customerId, priceId } = req.body
  const subscription = await stripe.subscriptions.create({
    customer: customerId,
    items: [{ price: priceId }],
    expand: ['latest_invoice'],
  })
  res.json({ id: subscription.id })
}
