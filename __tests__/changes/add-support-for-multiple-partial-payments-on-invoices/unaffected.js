const { orders } = require('./db')

exports.settle = async (id) => {
  const order = await orders.findOne({ id })
  if (order.invoice.paid || order.paid) return order.charge
  return orders.update({ id, invoice: order.invoice, paid: true, refund: null })
}
