import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2023-10-16',
  sdk: '14.8.0',
  slug: 'sdk-14-removes-challenge-only',
  title: 'PaymentIntents give no challenge_only as their 3D Secure setting',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1480---2023-12-07',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types no longer list the value of `request_three_d_secure`: TypeScript refuses the comparison, and the branch cannot be reached.',
  todo: 'Remove the branch; `challenge` is the value that asks for a challenge.',
  claims: [{ element: 'payment_intent.payment_method_options.card.request_three_d_secure=challenge_only' }],
})
