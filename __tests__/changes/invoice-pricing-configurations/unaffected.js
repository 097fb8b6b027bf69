const { carts } = require('./db')

exports.total = async (id) => {
  const cart = await carts.findOne({ id })
  return cart.lines.reduce((sum, line) => sum + line.price.unit_amount * line.quantity, 0)
}

exports.add = (line, price) => carts.update({ id: line.cart, price, plan: line.plan, unit_amount: line.unit_amount })
