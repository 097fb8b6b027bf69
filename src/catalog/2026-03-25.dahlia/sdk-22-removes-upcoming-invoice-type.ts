import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-removes-upcoming-invoice-type',
  title: 'The type Stripe.UpcomingInvoice is gone',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Since its release 22 the SDK declares no `Stripe.UpcomingInvoice`, so this line does not compile.',
  todo: 'Name `Stripe.Invoice`; `invoices.createPreview` returns one.',
  claims: [
    {
      element: 'Stripe.UpcomingInvoice',
      upgrade: {
        verb: 'rename',
        to: 'Invoice',
        safety: 'unsafe',
        reason: 'an invoice has an `id`, and an upcoming one had none',
      },
    },
  ],
})
