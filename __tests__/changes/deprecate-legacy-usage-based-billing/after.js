const Stripe = require('stripe')
const stripe = new Stripe(process.env.STRIPE_KEY, { apiVersion: '2025-03-31.basil' })

exports.report = async (item, calls) => {
  await stripe.subscriptionItems.createUsageRecord(item.id, { quantity: calls })
}
