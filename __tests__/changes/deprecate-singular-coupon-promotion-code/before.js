const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY)

exports.subscribe = async (req, res) => {
  const options = { customer: req.body.customer, items: [{ plan: req.body.plan }] }
  if (req.body.coupon) options.coupon = req.body.coupon
  const subscription = await stripe.subscriptions.create(options)
  res.json({ id: subscription.id, off: subscription.discount })
}

exports.apply = (id, coupon) => stripe.subscriptions.update(id, { coupon, proration_behavior: 'none' })
