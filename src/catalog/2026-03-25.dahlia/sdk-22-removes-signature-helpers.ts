import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-removes-signature-helpers',
  title: 'the webhook signature object has no EXPECTED_SCHEME and no parseHeader',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'They are no longer declared, so code that takes signatures apart itself does not compile.',
  todo: 'Verify with `constructEvent` or `signature.verifyHeader`, and split the header in code of your own where its parts are needed.',
  claims: [{ element: 'Signature.*' }],
})
