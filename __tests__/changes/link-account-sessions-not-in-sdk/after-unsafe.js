const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2024-06-20' })

module.exports = (customer) =>
  stripe.financialConnections.sessions.create({ account_holder: { type: 'customer', customer }, permissions: ['balances', 'transactions'] })
