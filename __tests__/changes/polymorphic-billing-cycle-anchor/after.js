const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2026-09-30.endive' })

exports.renewNow = (id) => stripe.subscriptions.update(id, { billing_cycle_anchor: { type: 'now' } })
