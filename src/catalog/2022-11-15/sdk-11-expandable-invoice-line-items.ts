import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: fields whose types became expandable with stripe 11 or 12. */
export default defineChange({
  apiVersion: '2022-11-15',
  slug: 'sdk-11-expandable-invoice-line-items',
  title: 'What an invoice line item refers to can be an expanded object',
  url: 'https://docs.stripe.com/api/invoice-line-item/object',
  evidence: 'types',
  severity: 'behavior',
  layer: 'sdk',
  why: 'The types say string or object where they said string, so TypeScript refuses to use the value as an id.',
  todo: "Take the id of either: `typeof value === 'string' ? value : value?.id`; unless you expand it, it is a string as before.",
  // The compiler points at each use that breaks; at run time nothing changed.
  claims: [
    { element: 'line_item.invoice_item', quiet: true },
    { element: 'line_item.subscription', quiet: true },
    { element: 'line_item.subscription_item', quiet: true },
  ],
})
