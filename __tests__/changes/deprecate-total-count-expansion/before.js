const stripe = require('stripe')(process.env.STRIPE_KEY)

exports.count = async () => {
  const { total_count } = await stripe.products.list({ limit: 1, expand: ['total_count'] })
  return total_count
}
