const stripe = require('stripe')('sk', { apiVersion: '2026-03-25.dahlia' })

module.exports.all = async (each) => {
  await stripe.customers.list({ limit: 100 }).autoPagingEach((customer) => each(customer))
  return stripe.customers.create({ email: 'a@example.com' }).then((customer) => customer.id, () => null)
}
