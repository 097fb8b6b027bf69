const stripe = require('./stripe')

exports.attach = (customer, source) => stripe.customers.createSource(customer, { source })

exports.show = (customer, id) => stripe.customers.retrieveSource(customer, id)
