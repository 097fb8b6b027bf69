'use strict'
const { stripe } = require('./client')
/** @param {import('stripe').Stripe.Issuing.Transaction} t */
exports.typed = (t) => t.purchase_details.fuel.volume_decimal
exports.destructured = async (/** @type {import('stripe').Stripe} */ client, id) => {
  const { purchase_details: { fuel } } = await client.issuing.transactions.retrieve(id)
  const { volume_decimal, unit } = fuel
  return volume_decimal + unit
}
exports.untyped = (req) => {
  const { object } = req.body.data
  return object.purchase_details.fuel.volume_decimal
}
