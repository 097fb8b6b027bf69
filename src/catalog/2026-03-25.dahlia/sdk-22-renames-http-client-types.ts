import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed, and 22.3.1 took back. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-renames-http-client-types',
  title: 'HttpClient and HttpClientResponse are no types of 22.0 to 22.3.0',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2231---2026-07-09',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'Code that annotates with them does not compile under these releases; 22.3.1 declares both again.',
  todo: 'Install `stripe` 22.3.1 or later, and leave the code as it is.',
  claims: [
    { element: 'Stripe.HttpClient', quiet: true },
    { element: 'Stripe.HttpClientResponse', quiet: true },
  ],
})
