const stripe = require('stripe')(process.env.STRIPE_KEY)

exports.lastRefund = async (id) => {
  const charge = await stripe.charges.retrieve(id)
  return charge.refunds.data[0]
}
