const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2022-08-01' })

exports.subscribe = (customer, price) =>
  stripe.checkout.sessions.create({
    mode: 'subscription',
    customer,
    line_items: [{ price, quantity: 1 }],
    subscription_data: { coupon: process.env.COUPON },
    success_url: 'https://example.com/thanks',
    cancel_url: 'https://example.com/cart',
  })
