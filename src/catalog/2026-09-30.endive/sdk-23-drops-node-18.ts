import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 23.0 itself changed. */
export default defineChange({
  apiVersion: '2026-09-30.endive',
  sdk: '23.0.0',
  slug: 'sdk-23-drops-node-18',
  title: 'the SDK needs Node 20',
  url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v23',
  evidence: 'page',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The package declares that it does not run on Node 18, and an installation there warns or fails.',
  todo: 'Run Node 20 or later before the package is updated.',
  steps: ['Raise the Node version of servers, functions, images and workflows first.'],
  claims: [],
})
