import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'disallow-booleans-for-radios',
  title: 'layout.radios of the Payment Element takes no booleans',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/disallow-booleans-for-radios',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe.js throws an integration error for `true` and `false`, so the Payment Element is not shown.',
  todo: 'Say `always`, `auto`, `if_multiple`, or `never` instead.',
  keeps: 'A page that loads an older release of Stripe.js takes the booleans.',
  steps: [
    'Search options that are built away from the Payment Element for `radios: true` and `radios: false`.',
  ],
  example: {
    before: `elements.create('payment', { layout: { type: 'accordion', radios: false } })`,
    after: `elements.create('payment', { layout: { type: 'accordion', radios: 'never' } })`,
  },
  claims: [],
  bites: [{ browser: 'radios', given: ['true', 'false'] }],
})
