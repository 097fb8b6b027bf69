import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.0.0',
  slug: 'sdk-15-removes-challenge-only',
  title: 'SetupIntents give no challenge_only as their 3D Secure setting',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1500---2024-04-10',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The deprecated value of `request_three_d_secure` is no longer in the types: TypeScript refuses the comparison, and the branch cannot be reached.',
  todo: 'Remove the branch; `challenge` is the value that asks for a challenge.',
  claims: [{ element: 'setup_intent.payment_method_options.card.request_three_d_secure=challenge_only' }],
})
