import Stripe from 'stripe'

interface Order {
  paid: boolean
  charge: string
  payment_intent: string
  invoice: { paid: boolean }
}
export const isDone = (order: Order) => order.paid && order.invoice.paid && Boolean(order.charge || order.payment_intent)

export async function startSubscription(stripe: Stripe, customer: string, price: string) {
  const subscription = await stripe.subscriptions.create({
    customer,
    items: [{ price }],
    expand: ['latest_invoice.confirmation_secret', 'latest_invoice.payments'],
  })
  const invoice = subscription.latest_invoice as Stripe.Invoice
  const payments = invoice.payments?.data.map(({ payment }) => payment.payment_intent ?? payment.charge)
  return { secret: invoice.confirmation_secret?.client_secret, isPaid: invoice.status === 'paid', payments }
}
export const intentOf = ({ payment_intent }: Stripe.Checkout.Session) => payment_intent
export const paidCharge = (charge: Stripe.Charge) => charge.paid && charge.payment_intent
export const draft = (stripe: Stripe, customer: string, destination: string) =>
  stripe.invoices.create({ customer, application_fee_amount: 100, transfer_data: { destination } })
export const note = (stripe: Stripe, invoice: string, refund: string) =>
  stripe.creditNotes.create({ invoice, refunds: [{ refund }] })
export const pay = (stripe: Stripe, id: string) => stripe.invoices.pay(id, { paid_out_of_band: true })
