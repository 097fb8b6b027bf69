const { users } = require('./db')

exports.find = async (id) => {
  const user = await users.findOne({ id })
  return user.type === 'subscription' ? user.subscription : user.quote
}
