const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2025-09-30.clover' })
const db = require('./db')

exports.total = (order) => order.amount - (order.discount?.coupon.value ?? 0)

exports.redeem = async (userId, coupon) => {
  const row = await db.discounts.findOne({ userId, coupon })
  return row ? { coupon: row.coupon, iterations: row.iterations } : null
}

exports.invoice = async (id) => {
  const invoice = await stripe.invoices.retrieve(id, { expand: ['discounts.promotion_code'] })
  return invoice.total_discount_amounts
}
