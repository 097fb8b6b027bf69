const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2022-11-15' })

exports.order = async (currency, line_items) => {
  const order = await stripe.orders.create({ currency, line_items })
  return stripe.orders.retrieve(order.id)
}
