import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY, { apiVersion: '2025-03-31.basil' })

export async function POST(request) {
  const event = stripe.webhooks.constructEvent(await request.text(), request.headers.get('stripe-signature'), 'x')
  if (event.type === 'invoice.payment_failed') {
    const { customer } = event.data.object
    const subscription = event.data.object.parent?.subscription_details?.subscription
    await notify(customer, subscription)
  }
  return Response.json({ received: true })
}

export async function subscriptionOf(id) {
  const invoice = await stripe.invoices.retrieve(id)
  return stripe.subscriptions.retrieve(invoice.parent?.subscription_details?.subscription)
}
