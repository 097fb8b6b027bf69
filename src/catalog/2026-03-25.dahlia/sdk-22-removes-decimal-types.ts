import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-removes-decimal-types',
  title: 'helper types around Stripe.Decimal are no longer exported',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'They are no longer declared below `Stripe`, so code that names them does not compile.',
  todo: 'Write the shapes out in code of your own.',
  claims: [
    { element: 'Stripe.DEFAULT_DIV_PRECISION' },
    { element: 'Stripe.DecimalRounding*' },
    { element: 'Stripe.RoundDirection' },
    { element: 'Stripe.isDecimal' },
  ],
})
