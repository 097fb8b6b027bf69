const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2026-03-25.dahlia' })

module.exports.find = (id) => stripe.customers.retrieve(id, {}, { apiKey: process.env.OTHER_KEY || '' })
module.exports.create = (email) => stripe.customers.create({ email }, { apiKey: 'sk_test_123' })
