import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-removes-product-attributes',
  title: 'Products lose attributes, caption and deactivate_on',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The three do not fully work, and the types of stripe 13 declare them no more, as field or as parameter.',
  todo: 'Keep such texts in `description` or `metadata`, or in your own database.',
  example: {
    before: "await stripe.products.create({ name: 'Shirt', caption: 'Soft and warm', attributes: ['size'] })",
    after:
      "await stripe.products.create({ name: 'Shirt', metadata: { caption: 'Soft and warm', attributes: 'size' } })",
  },
  claims: ['attributes', 'caption', 'deactivate_on'].flatMap((name) => [
    { element: `product.${name}` },
    { element: `products.create ${name}` },
    { element: `products.update ${name}` },
  ]),
})
