const stripe = require('stripe')('sk', { apiVersion: '2024-06-20' })

const account_holder = { type: 'customer', customer: 'cus_1' }
exports.assigned = () => {
  const params = { account_holder }
  Object.assign(params, { permissions: ['balances'] })
  return stripe.financialConnections.sessions.create(params)
}
exports.defaulted = () => {
  const params = { account_holder }
  params['permissions'] ??= ['balances']
  return stripe.financialConnections.sessions.create(params)
}
exports.promised = async (/** @type {() => Promise<import('stripe').Stripe.FinancialConnections.SessionCreateParams>} */ make) =>
  stripe.financialConnections.sessions.create(await make())
exports.split = (/** @type {string} */ list) => stripe.financialConnections.sessions.create({ account_holder, permissions: list.split(',') })
exports.passed = (permissions) => stripe.financialConnections.sessions.create({ account_holder, permissions })
