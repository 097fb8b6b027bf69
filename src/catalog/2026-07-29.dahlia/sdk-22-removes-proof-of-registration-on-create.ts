import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-07-29.dahlia',
  slug: 'sdk-22-removes-proof-of-registration-on-create',
  title: 'New accounts no longer take documents.proof_of_registration',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2240---2026-07-29',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: '`documents.proof_of_registration` left the types of account creation, so TypeScript refuses it; the SDK’s changelog says that it was of limited use and is being deprecated.',
  todo: 'Leave it out of `accounts.create`, and send it with `accounts.update`, which still takes it.',
  claims: [
    { element: 'accounts.create documents.proof_of_registration' },
    { element: 'account.create documents.proof_of_registration' },
    { element: 'Stripe.AccountCreateParams.Documents.ProofOfRegistration' },
  ],
})
