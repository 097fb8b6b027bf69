const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY)

exports.subscribe = async (req, res) => {
  const { customer, plan, coupon } = req.body
  const options = { customer, items: [{ plan }], coupon: coupon || undefined }
  const subscription = await stripe.subscriptions.create(options)
  res.json({ id: subscription.id, off: subscription.discount })
}

exports.apply = (id, coupon) => stripe.subscriptions.update(id, { coupon, proration_behavior: 'none' })
