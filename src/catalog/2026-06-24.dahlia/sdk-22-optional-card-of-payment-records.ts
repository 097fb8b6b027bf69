import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-06-24.dahlia',
  slug: 'sdk-22-optional-card-of-payment-records',
  title: 'The description, iin, and issuer of a payment record’s card can be missing',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2230---2026-06-24',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'api',
  why: 'The types say that `description`, `iin`, and `issuer` of the card of a payment record or its attempt may be missing besides `null`; a strict compiler refuses to pass them on as they were.',
  todo: 'Use `?.` and `??`, which hold for both, in place of a comparison with `null`.',
  claims: [
    { element: 'payment_record.payment_method_details.card.*', change: 'optional' },
    { element: 'payment_attempt_record.payment_method_details.card.*', change: 'optional' },
  ],
})
