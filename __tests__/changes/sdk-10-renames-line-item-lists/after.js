const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2022-08-01' })

exports.preview = async (customer) => {
  const { data } = await stripe.invoices.listUpcomingLines({ customer })
  return data
}
