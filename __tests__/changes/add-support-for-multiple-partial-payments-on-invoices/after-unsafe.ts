import Stripe from 'stripe'

declare const stripe: Stripe

export async function startSubscription(customer: string, price: string) {
  const subscription = await stripe.subscriptions.create({
    customer,
    items: [{ price }],
    payment_behavior: 'default_incomplete',
    expand: ['latest_invoice.payment_intent'],
  })
  const invoice = subscription.latest_invoice as Stripe.Invoice
  const intent = invoice.payment_intent as Stripe.PaymentIntent
  return { subscription: subscription.id, clientSecret: intent.client_secret }
}

export async function refundInvoice(id: string) {
  const { charge, paid, paid_out_of_band: outOfBand } = await stripe.invoices.retrieve(id)
  if (!paid || outOfBand || typeof charge !== 'string') return null
  const refund = await stripe.refunds.create({ charge })
  const note = await stripe.creditNotes.create({ invoice: id, refunds: [{ refund: refund.id }], reason: 'order_change' })
  return note.refunds[0]?.refund
}

export async function onCharge(charge: Stripe.Charge) {
  if (charge.invoice) return stripe.invoices.retrieve(charge.invoice as string)
  const intent = await stripe.paymentIntents.retrieve(charge.payment_intent as string)
  return intent.invoice ? stripe.invoices.retrieve(intent.invoice as string) : null
}

export const fees = (invoice: Stripe.Invoice, data: Stripe.Invoice.TransferData | null = invoice.transfer_data) => ({
  fee: invoice.application_fee_amount ?? 0,
  destination: data?.destination,
})
