import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY!, { apiVersion: '2022-08-01' })
declare const mail: { receipt(url: string | null): Promise<void> }

export async function receipt(id: string) {
  const paymentIntent = await stripe.paymentIntents.retrieve(id)
  return paymentIntent.charges.data[0].receipt_url
}

export async function onEvent(body: string, signature: string, secret: string) {
  const event = stripe.webhooks.constructEvent(body, signature, secret)
  if (event.type === 'payment_intent.succeeded') {
    const { charges, amount } = event.data.object as Stripe.PaymentIntent
    const [charge] = charges.data
    console.log(amount, charge.payment_method_details?.card?.last4)
    await mail.receipt(charge.receipt_url)
  }
}

export async function feeOf(id: string) {
  const intent = await stripe.paymentIntents.retrieve(id, { expand: ['charges'] })
  return lastOf(intent).balance_transaction
}
const lastOf = (intent: Stripe.PaymentIntent) => intent.charges.data[intent.charges.data.length - 1]

export const subscribe = (customer: string, price: string) =>
  stripe.subscriptions.create({
    customer,
    items: [{ price }],
    expand: ['latest_invoice.payment_intent.charges'],
  })
