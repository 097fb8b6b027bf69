const { Stripe } = require('stripe')
const Other = require('stripe').default
const sdk = require('stripe')

const options = { apiVersion: '2026-03-25.dahlia' }

module.exports = {
  stripe: new Stripe(process.env.STRIPE_KEY, options),
  other: new Other(process.env.OTHER_KEY, options),
  third: new sdk.Stripe(process.env.THIRD_KEY, options),
}
