import Stripe from 'stripe'

declare const stripe: Stripe

export async function captureShipped(intent: string, shipped: number) {
  const captured = await stripe.paymentIntents.capture(intent, { amount_to_capture: shipped })
  const refunds = await stripe.refunds.list({ payment_intent: intent })
  return { captured, released: refunds.data[0]?.amount }
}

export async function captureCharge(id: string, amount: number) {
  return stripe.charges.capture(id, { amount, receipt_email: 'jenny@example.com' })
}
