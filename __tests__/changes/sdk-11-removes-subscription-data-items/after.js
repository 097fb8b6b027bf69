const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2022-11-15' })

exports.subscribe = async (customer, plan) => {
  const subscription_data = { items: [{ plan }] }
  const session = await stripe.checkout.sessions.create({
    customer,
    payment_method_types: ['card'],
    subscription_data,
    success_url: 'https://example.com/thanks',
    cancel_url: 'https://example.com/plans',
  })
  return session.id
}
