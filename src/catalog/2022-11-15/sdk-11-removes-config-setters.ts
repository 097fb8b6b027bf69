import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 11.0 itself changed. */
export default defineChange({
  apiVersion: '2022-11-15',
  sdk: '11.0.0',
  slug: 'sdk-11-removes-config-setters',
  title: 'setters of the client’s configuration are gone',
  url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v11',
  evidence: 'page',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Calling `stripe.setTimeout(…)`, `stripe.setApiVersion(…)` or another of these setters throws a TypeError.',
  todo: 'Pass the setting when the client is made: `new Stripe(key, { timeout, apiVersion, maxNetworkRetries })`.',
  example: {
    before: `const stripe = new Stripe(key, { apiVersion: '2022-08-01' })
stripe.setTimeout(20000)
stripe.setMaxNetworkRetries(2)`,
    after: `const stripe = new Stripe(key, {
  apiVersion: '2022-11-15',
  timeout: 20000,
  maxNetworkRetries: 2,
})`,
  },
  claims: [
    { element: 'Stripe#setApiKey' },
    { element: 'Stripe#setApiVersion' },
    { element: 'Stripe#setAppInfo' },
    { element: 'Stripe#setHost' },
    { element: 'Stripe#setHttpAgent' },
    { element: 'Stripe#setMaxNetworkRetries' },
    { element: 'Stripe#setPort' },
    { element: 'Stripe#setProtocol' },
    { element: 'Stripe#setTelemetryEnabled' },
    { element: 'Stripe#setTimeout' },
  ],
})
