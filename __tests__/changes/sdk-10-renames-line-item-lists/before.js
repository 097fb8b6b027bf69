const stripe = require('stripe')(process.env.STRIPE_KEY)

exports.preview = async (customer) => {
  const { data } = await stripe.invoices.listUpcomingLineItems({ customer })
  return data
}
