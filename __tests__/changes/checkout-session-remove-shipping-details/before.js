const stripe = require('stripe')(process.env.STRIPE_KEY)

exports.addressOf = async (id) => {
  const session = await stripe.checkout.sessions.retrieve(id)
  return session.shipping_details.address
}
