import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-08-26.dahlia',
  slug: 'sdk-22-removes-three-d-secure-cryptogram',
  title: 'Payment records no longer have the cryptogram of 3D Secure',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2260---2026-08-26',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: '`three_d_secure.cryptogram` left the card of payment records and of their attempts, so TypeScript refuses it.',
  todo: 'Take the code out that reads it.',
  claims: [
    { element: 'payment_record.payment_method_details.card.three_d_secure.cryptogram' },
    { element: 'payment_attempt_record.payment_method_details.card.three_d_secure.cryptogram' },
  ],
})
