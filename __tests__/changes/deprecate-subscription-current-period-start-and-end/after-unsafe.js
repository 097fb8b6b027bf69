const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2025-03-31.basil' })

exports.sync = async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], process.env.SECRET)
  if (event.type === 'invoice.payment_succeeded') {
    const subscription = await stripe.subscriptions.retrieve(req.query.subscription)
    await req.db.save({ id: subscription.id, current_period_end: subscription.items.data[0].current_period_end })
  }
  res.json({ received: true })
}

exports.untyped = (subscription) => new Date(subscription.items.data[0].current_period_end * 1000)
