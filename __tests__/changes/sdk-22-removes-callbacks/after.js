const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2026-03-25.dahlia' })

function done(err, customer) {
  console.log(err, customer)
}

stripe.customers.create({ email: 'a@example.com' }, done)
stripe.charges.list(function (err, charges) {
  console.log(charges)
})

module.exports.refund = (charge, callback) => {
  stripe.refunds.create({ charge }, { idempotencyKey: charge }, (err, refund) => callback(err, refund))
}
