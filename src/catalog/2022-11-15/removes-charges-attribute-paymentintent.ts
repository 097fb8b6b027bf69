import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-11-15',
  slug: 'removes-charges-attribute-paymentintent',
  title: 'A PaymentIntent names its latest_charge and no longer lists its charges',
  url: 'https://docs.stripe.com/changelog/2022-11-15/removes-charges-attribute-paymentintent',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: '`paymentIntent.charges` is `undefined`, so `charges.data[0]` throws; the new field holds an id unless it is expanded.',
  todo: "Read `latest_charge`, and pass `expand: ['latest_charge']` where you need more than its id; `charges.list({ payment_intent })` has the earlier attempts.",
  steps: [
    'In webhook handlers, retrieve the charge first: events carry only its id.',
    'Change what is expanded through other objects as well, such as `latest_invoice.payment_intent.charges`.',
  ],
  example: {
    before: `const paymentIntent = await stripe.paymentIntents.retrieve(id)
const url = paymentIntent.charges.data[0].receipt_url`,
    after: `const paymentIntent = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })
const charge = paymentIntent.latest_charge as Stripe.Charge | null
const url = charge?.receipt_url`,
  },
  claims: [
    {
      element: 'payment_intent.charges',
      upgrade: {
        verb: 'replace',
        to: 'latest_charge',
        safety: 'unsafe',
        reason: 'a list becomes one charge, and only its id unless `latest_charge` is expanded',
      },
    },
  ],
  bites: [{ expand: 'charges' }],
})
