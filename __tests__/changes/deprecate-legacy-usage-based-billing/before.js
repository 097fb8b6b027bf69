const Stripe = require('stripe')
const stripe = new Stripe(process.env.STRIPE_KEY)

exports.report = async (item, calls) => {
  await stripe.subscriptionItems.createUsageRecord(item.id, { quantity: calls })
}
