const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2026-08-26.dahlia' })

exports.ban = (account) => stripe.accounts.reject(account, { reason: 'fraud' })
