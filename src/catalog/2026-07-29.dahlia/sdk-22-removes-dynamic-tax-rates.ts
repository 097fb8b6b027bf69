import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-07-29.dahlia',
  slug: 'sdk-22-removes-dynamic-tax-rates',
  title: 'Checkout line items no longer take dynamic_tax_rates',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2240---2026-07-29',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: '`dynamic_tax_rates` left the types of Checkout Sessions, so TypeScript refuses it; the SDK’s changelog says that it was of limited use and is being deprecated.',
  todo: 'Send fixed `tax_rates`, or let Stripe Tax find them with `automatic_tax`.',
  claims: [{ element: 'checkout.sessions.create line_items[].dynamic_tax_rates' }],
})
