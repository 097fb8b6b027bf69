import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.0.0',
  slug: 'sdk-15-renames-invoice-item-event-types',
  title: 'The types of invoice item events are spelled InvoiceItem…Event',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1500---2024-04-10',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The old spelling is not declared any more, so the line does not compile with stripe 15; the events themselves keep their names.',
  todo: 'Write `Stripe.InvoiceItemCreatedEvent` and `Stripe.InvoiceItemDeletedEvent`.',
  example: {
    before: 'function onCreated(event: Stripe.InvoiceitemCreatedEvent) {}',
    after: 'function onCreated(event: Stripe.InvoiceItemCreatedEvent) {}',
  },
  claims: ['Created', 'Deleted'].map((verb) => ({
    element: `Stripe.Invoiceitem${verb}Event`,
    upgrade: { verb: 'rename', to: `InvoiceItem${verb}Event`, safety: 'safe' },
  })),
})
