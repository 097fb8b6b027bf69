const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2022-11-15' })

exports.lastRefund = async (id) => {
  const charge = await stripe.charges.retrieve(id)
  return charge.refunds.data[0]
}
