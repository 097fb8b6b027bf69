import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2025-12-15.clover',
  sdk: '20.1.0',
  slug: 'sdk-20-optional-transfer-data-and-tax-code',
  title: 'transfer_data of a PaymentIntent and tax_code of a product can be missing',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2010---2025-12-16',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'The types say since stripe 20.1 that the fields may be `undefined`, not only `null`, so a comparison with `null` alone lets a missing value through.',
  todo: 'Compare with `== null`, or use `?.` and `??`, which hold for both.',
  claims: [{ element: 'payment_intent.transfer_data' }, { element: 'product.tax_code' }],
})
