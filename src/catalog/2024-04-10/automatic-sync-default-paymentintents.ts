import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-04-10',
  slug: 'automatic-sync-default-paymentintents',
  title: 'PaymentIntents are captured asynchronously by default (capture_method is automatic_async)',
  url: 'https://docs.stripe.com/changelog/2024-04-10/automatic-sync-default-paymentintents',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A confirmed PaymentIntent succeeds before the capture is booked: `balance_transaction` of its charge, and for Connect `transfer` and `application_fee`, can be `null` in the response and in the `succeeded` events.',
  todo: 'Read the fee and the net amount when `charge.updated` arrives, not right after confirming, or keep the old method.',
  keeps: 'Passing `capture_method: "automatic"` keeps the synchronous capture.',
  steps: [
    'Subscribe the webhook endpoint to `charge.updated` if you book fees, net amounts or transfers from webhooks.',
  ],
  example: {
    before: `const intent = await stripe.paymentIntents.create({ amount: 1999, currency: 'usd', ...confirmed })
const charge = await stripe.charges.retrieve(intent.latest_charge as string, {
  expand: ['balance_transaction'],
})
await book((charge.balance_transaction as Stripe.BalanceTransaction).fee)`,
    after: `await stripe.paymentIntents.create({ amount: 1999, currency: 'usd', ...confirmed })

// in the webhook handler
case 'charge.updated': {
  const charge = await stripe.charges.retrieve(event.data.object.id, { expand: ['balance_transaction'] })
  const booked = charge.balance_transaction as Stripe.BalanceTransaction | null
  if (booked) await book(booked.fee)
}`,
  },
  claims: [],
  bites: [
    { call: 'paymentIntents.create', without: ['capture_method'], keep: { capture_method: "'automatic'" } },
    { read: 'charge.balance_transaction', nullable: true },
  ],
})
