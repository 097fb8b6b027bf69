import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: a field released by mistake left the SDKs with this version. */
export default defineChange({
  apiVersion: '2022-11-15',
  sdk: '11.0.0',
  slug: 'sdk-11-removes-line-item-product',
  title: 'product of a line item is gone',
  url: 'https://github.com/stripe/stripe-dotnet/wiki/Migration-guide-for-v41',
  evidence: 'page',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The field was released by mistake; the types no longer have it, so this read does not compile and can come back `undefined`.',
  todo: 'Read `price.product`, which was always the same.',
  claims: [
    {
      element: 'item.product',
      upgrade: { verb: 'move', to: 'price.product', safety: 'unsafe', reason: '`price` can be `null`' },
    },
  ],
})
