import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: event types that left the SDK with stripe 10. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.0.0',
  slug: 'sdk-10-removes-event-types',
  title: 'Four deprecated event types are gone from the SDK',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1000---2022-08-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The events were deprecated and are no longer listed, so a handler for one may never run, and TypeScript refuses to ask for it.',
  todo: 'Drop `order.payment_failed`, `transfer.failed` and `transfer.paid`; for `treasury.received_credit.reversed`, Stripe’s changelog names `treasury.received_credit.returned`, which the types do not list either.',
  steps: ['Check which of the four events your webhook endpoints in the Dashboard still ask for.'],
  claims: [
    { element: 'order.payment_failed' },
    { element: 'transfer.failed' },
    { element: 'transfer.paid' },
    { element: 'treasury.received_credit.reversed' },
    { element: 'webhookEndpoints.* enabled_events=treasury.received_credit.reversed' },
    { element: 'webhookEndpoints.* enabled_events=order.payment_failed' },
    { element: 'webhookEndpoints.* enabled_events=transfer.*' },
  ],
})
