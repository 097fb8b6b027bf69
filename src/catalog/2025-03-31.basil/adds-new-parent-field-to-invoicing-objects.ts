import { type Claim, defineChange } from '../change.ts'

const moved = (element: string, to: string, reason: string): Claim => ({
  element,
  upgrade: { verb: 'move', to, safety: 'unsafe', reason },
})
const replaced = (element: string, to: string, reason: string): Claim => ({
  element,
  upgrade: { verb: 'replace', to, safety: 'unsafe', reason },
})

const ofInvoice = '`parent` is null where no subscription or quote made the invoice'
const ofItem = '`parent` is null where no subscription made the item, and the value is always an id'
const ofLine = 'a line of an invoice item has it under `parent.invoice_item_details`'
const idOfLine = 'only lines of subscriptions have it, and it is always an id'
const idOfItem =
  'lines of subscriptions have it under `parent.subscription_item_details`, and it is always an id'
const anotherShape = 'the type there has other members'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'adds-new-parent-field-to-invoicing-objects',
  title: 'What made an invoice, an invoice item or a line is under parent',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/adds-new-parent-field-to-invoicing-objects',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'The fields that named the subscription, quote or invoice item are gone from the top level: reads come back `undefined`, and webhook handlers take the invoice of a subscription for a one-off one; expanding them is refused.',
  todo: 'Read them under `parent` with optional chaining, after a look at `parent.type`: `invoice.parent?.subscription_details?.subscription`, `invoice.parent?.quote_details?.quote`, `line.parent?.subscription_item_details`, `line.parent?.invoice_item_details`.',
  example: {
    before: `if (event.type === 'invoice.paid') {
  const invoice = event.data.object
  if (invoice.subscription) await extendAccess(invoice.subscription as string)
}`,
    after: `if (event.type === 'invoice.paid') {
  const invoice = event.data.object
  const subscription = invoice.parent?.subscription_details?.subscription
  if (subscription) await extendAccess(subscription as string)
}`,
  },
  claims: [
    moved('invoice.subscription', 'parent.subscription_details.subscription', ofInvoice),
    moved('invoice.subscription_details', 'parent.subscription_details', ofInvoice),
    moved(
      'invoice.subscription_proration_date',
      'parent.subscription_details.subscription_proration_date',
      ofInvoice,
    ),
    moved('invoice.quote', 'parent.quote_details.quote', `${ofInvoice}, and the quote is always an id`),
    moved('invoiceitem.subscription', 'parent.subscription_details.subscription', ofItem),
    moved('invoiceitem.subscription_item', 'parent.subscription_details.subscription_item', ofItem),
    moved('line_item.subscription_item', 'parent.subscription_item_details.subscription_item', idOfLine),
    moved('line_item.invoice_item', 'parent.invoice_item_details.invoice_item', idOfItem),
    moved('line_item.proration', 'parent.subscription_item_details.proration', ofLine),
    moved('line_item.proration_details', 'parent.subscription_item_details.proration_details', ofLine),
    replaced(
      'line_item.type',
      'parent.type',
      'its values are `invoice_item_details` and `subscription_item_details`',
    ),
    replaced('Stripe.Invoice.SubscriptionDetails', 'Stripe.Invoice.Parent.SubscriptionDetails', anotherShape),
    replaced(
      'Stripe.InvoiceLineItem.ProrationDetails',
      'Stripe.InvoiceLineItem.Parent.SubscriptionItemDetails.ProrationDetails',
      'lines of invoice items have a type of their own, `InvoiceItemDetails.ProrationDetails`',
    ),
    replaced(
      'Stripe.InvoiceLineItem.Type',
      'Stripe.InvoiceLineItem.Parent.Type',
      'its values are `invoice_item_details` and `subscription_item_details`',
    ),
  ],
})
