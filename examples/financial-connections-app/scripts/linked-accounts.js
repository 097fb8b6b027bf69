// Prints how many accounts a customer has linked: npm run linked-accounts -- cus_123
import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY, { apiVersion: '2024-04-10' })
const { financialConnections } = stripe

const customer = process.argv[2]
const accounts = await financialConnections.accounts.list({ account_holder: { customer } })

if (accounts.data.length === 0) {
  const session = await financialConnections.sessions.create({ account_holder: { type: 'customer', customer } })
  console.log(`Nothing linked yet; start with ${session.client_secret}`)
} else {
  console.log(`${accounts.data.length} linked`)
}
