import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-client-needs-new',
  title: 'the client is a class and is made with new',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Where the package is loaded as an ES module, calling `Stripe(key)` throws “Class constructor Stripe cannot be invoked without new”; the CommonJS build still allows it.',
  todo: 'Write `new Stripe(key)`.',
  example: {
    before: `import Stripe from 'stripe'
const stripe = Stripe(process.env.STRIPE_KEY)`,
    after: `import Stripe from 'stripe'
const stripe = new Stripe(process.env.STRIPE_KEY)`,
  },
  claims: [{ element: 'Stripe()' }],
})
