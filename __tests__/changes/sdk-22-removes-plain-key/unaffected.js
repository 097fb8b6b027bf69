const stripe = require('stripe')('sk', { apiVersion: '2026-03-25.dahlia' })

module.exports.find = (id) => stripe.customers.retrieve(`cus_${id}`, {}, { apiKey: 'sk_test_123' })
module.exports.card = (id) => stripe.customers.retrieveSource('cus_1', `card_${id}`)
