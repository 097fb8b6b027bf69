import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 21.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '21.0.0',
  slug: 'sdk-21-drops-node-16',
  title: 'the SDK needs Node 18',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2100---2026-03-25',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The package declares that it does not run on Node 16, and an installation there warns or fails.',
  todo: 'Run Node 18 or later before the package is updated.',
  steps: ['Raise the Node version of servers, functions, images and workflows first.'],
  claims: [],
})
