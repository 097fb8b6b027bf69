import { defineChange } from '../change.ts'

/** An addition for the API (the price can be expanded); only the SDK's types break on it. */
export default defineChange({
  apiVersion: '2025-12-15.clover',
  sdk: '20.1.0',
  slug: 'sdk-20-expandable-price-of-line-pricing',
  title: 'price_details.price of invoice lines and items is typed as an ID or a price',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2010---2025-12-16',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'It is the same ID at run time unless the request expands it, but a strict compiler refuses to use the field as a string.',
  todo: "Tell the two apart (`typeof price === 'string' ? price : price.id`) where a string is needed.",
  claims: [
    { element: 'invoiceitem.pricing.price_details.price' },
    { element: 'line_item.pricing.price_details.price' },
  ],
})
