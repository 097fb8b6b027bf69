const { carts } = require('./db')

exports.redeem = async (id, coupon) => {
  const cart = await carts.create({ id, coupon, promotion_code: null })
  return cart.discount ?? cart.coupon
}
