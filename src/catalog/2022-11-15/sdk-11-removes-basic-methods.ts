import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 11.0 itself changed. */
export default defineChange({
  apiVersion: '2022-11-15',
  sdk: '11.0.0',
  slug: 'sdk-11-removes-basic-methods',
  title: 'StripeResource.BASIC_METHODS and getUname are gone',
  url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v11',
  evidence: 'page',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Code that builds resources of its own from the list of basic methods finds it gone.',
  todo: 'Define each method of the resource with `StripeResource.method`.',
  claims: [{ element: 'StripeResource.BASIC_METHODS' }, { element: 'Stripe#getUname' }],
})
