const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2025-03-31.basil' })

exports.addressOf = async (id) => {
  const session = await stripe.checkout.sessions.retrieve(id)
  return session.collected_information?.shipping_details.address
}
