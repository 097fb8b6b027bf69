const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2024-09-30.acacia', maxNetworkRetries: 2 })

exports.save = (reader, setupIntent) =>
  stripe.terminal.readers.processSetupIntent(reader, { setup_intent: setupIntent, customer_consent_collected: true })
