import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-removes-resource-extension',
  title: 'resources can no longer be extended',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: '`StripeResource.extend` and `StripeResource.method` are `undefined`, so code that defines resources of its own throws.',
  todo: 'Call the endpoint with `stripe.rawRequest(method, path, params)`.',
  example: {
    before: `const Previews = Stripe.StripeResource.extend({
  create: Stripe.StripeResource.method({ method: 'POST', path: 'previews' }),
})`,
    after: `const preview = await stripe.rawRequest('POST', '/v1/previews', params)`,
  },
  claims: [
    { element: 'StripeResource.extend' },
    { element: 'StripeResource.method' },
    { element: 'Stripe#StripeResource' },
    { element: 'Stripe.StripeResourceClass' },
    { element: 'Stripe.StripeResourceExtension' },
  ],
})
