import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-removes-default-from-require',
  title: "require('stripe') has no default and no Stripe",
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Both are `undefined`, so making a client from them throws a TypeError.',
  todo: "Use what `require('stripe')` gives; `import Stripe from 'stripe'` stays as it is.",
  steps: [
    "Named imports that are compiled to CommonJS (`import { Stripe } from 'stripe'`) read the same property: make them default imports.",
  ],
  example: {
    before: `const { Stripe } = require('stripe')
const stripe = new Stripe(key)`,
    after: `const Stripe = require('stripe')
const stripe = new Stripe(key)`,
  },
  claims: [{ element: 'Stripe.default' }, { element: 'Stripe.Stripe' }],
})
