const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2026-08-26.dahlia' })

exports.renewNow = (id) => stripe.subscriptions.update(id, { billing_cycle_anchor: 'now' })
