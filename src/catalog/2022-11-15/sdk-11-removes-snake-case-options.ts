import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 11.0 itself changed. */
export default defineChange({
  apiVersion: '2022-11-15',
  sdk: '11.0.0',
  slug: 'sdk-11-removes-snake-case-options',
  title: 'request options are spelled in camel case',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1100---2022-11-16',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The old spellings are no longer declared, so a request that passes `idempotency_key` or `stripe_account` as an option does not compile.',
  todo: 'Write `idempotencyKey`, `stripeAccount`, `apiKey` and `apiVersion`.',
  example: {
    before: `await stripe.charges.create(params, { idempotency_key: key })`,
    after: `await stripe.charges.create(params, { idempotencyKey: key })`,
  },
  claims: [
    { element: 'RequestOptions.api_key', upgrade: { verb: 'rename', to: 'apiKey', safety: 'safe' } },
    {
      element: 'RequestOptions.idempotency_key',
      upgrade: { verb: 'rename', to: 'idempotencyKey', safety: 'safe' },
    },
    {
      element: 'RequestOptions.stripe_account',
      upgrade: { verb: 'rename', to: 'stripeAccount', safety: 'safe' },
    },
    {
      element: 'RequestOptions.stripe_version',
      upgrade: { verb: 'rename', to: 'apiVersion', safety: 'safe' },
    },
    {
      element: 'RequestOptions.stripeVersion',
      upgrade: { verb: 'rename', to: 'apiVersion', safety: 'safe' },
    },
  ],
})
