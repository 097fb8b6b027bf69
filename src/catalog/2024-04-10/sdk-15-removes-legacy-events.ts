import { type Claim, defineChange, type Upgrade } from '../change.ts'

const events = [
  'invoiceitem.updated',
  'order.created',
  'recipient.created',
  'recipient.deleted',
  'recipient.updated',
  'sku.created',
  'sku.deleted',
  'sku.updated',
]

const upgrade: Upgrade = { verb: 'remove', safety: 'safe' }

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.0.0',
  slug: 'sdk-15-removes-legacy-events',
  title: 'Events of recipients, SKUs and orders, and invoiceitem.updated, are gone',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1500---2024-04-10',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Stripe no longer documents these events: a `case` for one does not compile with stripe 15, and neither does subscribing an endpoint to it.',
  todo: 'Remove the branches and the entries in `enabled_events`.',
  steps: [
    'Take the events out of the webhook endpoints that the Dashboard or your infrastructure code sets up.',
  ],
  example: {
    before: `switch (event.type) {
  case 'invoiceitem.created':
  case 'invoiceitem.updated':
    await sync(event.data.object)
}`,
    after: `switch (event.type) {
  case 'invoiceitem.created':
    await sync(event.data.object)
}`,
  },
  claims: events.flatMap((event): Claim[] => [
    { element: event },
    { element: `webhookEndpoints.create enabled_events=${event}`, upgrade },
    { element: `webhookEndpoints.update enabled_events=${event}`, upgrade },
  ]),
})
