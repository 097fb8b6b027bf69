const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2026-09-30.endive' })

exports.ban = (account) => stripe.accounts.reject(account, { reason: 'fraud' })
