const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2026-03-25.dahlia' })

module.exports.check = () => stripe.accounts.retrieve()
