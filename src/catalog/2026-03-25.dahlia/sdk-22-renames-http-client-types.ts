import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-renames-http-client-types',
  title: 'HttpClient and HttpClientResponse are classes, their types end in Interface',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'As types they are no longer declared, so code that annotates with them does not compile.',
  todo: 'Annotate with `Stripe.HttpClientInterface` and `Stripe.HttpClientResponseInterface`.',
  claims: [
    { element: 'Stripe.HttpClient', upgrade: { verb: 'rename', to: 'HttpClientInterface', safety: 'safe' } },
    {
      element: 'Stripe.HttpClientResponse',
      upgrade: { verb: 'rename', to: 'HttpClientResponseInterface', safety: 'safe' },
    },
  ],
})
