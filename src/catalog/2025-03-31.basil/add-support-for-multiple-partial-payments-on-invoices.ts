import { type Claim, defineChange } from '../change.ts'

const replaced = (element: string, to: string, reason: string): Claim => ({
  element,
  upgrade: { verb: 'replace', to, safety: 'unsafe', reason },
})
const moved = (element: string, to: string, reason: string): Claim => ({
  element,
  upgrade: { verb: 'move', to, safety: 'unsafe', reason },
})

const payment = 'payments.data[].payment'
const expanded = 'an invoice can have several payments, and `payments` is there only when expanded'
const ofIntent = 'the payments and their PaymentIntents must be expanded'
const request = 'it takes a request of its own, which looks invoices up by PaymentIntent'
const whole = 'the whole refund counts toward the credit note, unless `amount_refunded` says less'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'add-support-for-multiple-partial-payments-on-invoices',
  title: 'An invoice can have several payments, listed under payments',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/add-support-for-multiple-partial-payments-on-invoices',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Invoices, PaymentIntents and charges no longer point at each other: reads come back `undefined`, the client secret of a first payment among them, and Stripe refuses to expand these fields.',
  todo: 'Compare `invoice.status` with `paid`; take the client secret from `invoice.confirmation_secret` (expanded); find payments under `invoice.payments` (expanded), and the invoice of a PaymentIntent with `stripe.invoicePayments.list({ payment: { type: "payment_intent", payment_intent } })`.',
  steps: ['Expect `amount_paid` of an invoice to include payments that were made outside Stripe.'],
  example: {
    before: `const subscription = await stripe.subscriptions.create({
  customer,
  items: [{ price }],
  payment_behavior: 'default_incomplete',
  expand: ['latest_invoice.payment_intent'],
})
const invoice = subscription.latest_invoice as Stripe.Invoice
return (invoice.payment_intent as Stripe.PaymentIntent).client_secret`,
    after: `const subscription = await stripe.subscriptions.create({
  customer,
  items: [{ price }],
  payment_behavior: 'default_incomplete',
  expand: ['latest_invoice.confirmation_secret'],
})
const invoice = subscription.latest_invoice as Stripe.Invoice
return invoice.confirmation_secret?.client_secret`,
  },
  claims: [
    replaced('invoice.payment_intent', `${payment}.payment_intent`, expanded),
    replaced(
      'invoice.charge',
      `${payment}.charge`,
      'a payment names a charge only where it has no PaymentIntent; else it is `latest_charge` of that',
    ),
    replaced('invoice.paid', 'status', 'compare it with `paid`'),
    { element: 'invoice.paid_out_of_band' },
    replaced('invoice.application_fee_amount', `${payment}.payment_intent.application_fee_amount`, ofIntent),
    replaced('invoice.transfer_data', `${payment}.payment_intent.transfer_data`, ofIntent),
    replaced('payment_intent.invoice', 'invoicePayments.list', request),
    replaced('charge.invoice', 'invoicePayments.list', request),
    moved('creditNotes.create refund', 'refunds[].refund', whole),
    moved('creditNotes.preview refund', 'refunds[].refund', whole),
    moved('creditNotes.listPreviewLineItems refund', 'refunds[].refund', whole),
    moved('credit_note.refund', 'refunds[].refund', 'a credit note can have several refunds, or none'),
    { element: 'Stripe.Invoice.TransferData' },
  ],
})
