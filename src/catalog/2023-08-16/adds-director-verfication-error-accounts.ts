import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-08-16',
  // Stripe's own spelling.
  slug: 'adds-director-verfication-error-accounts',
  title: 'Requirements of accounts have error codes for directors',
  url: 'https://docs.stripe.com/changelog/2023-08-16/adds-director-verfication-error-accounts',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'The `requirements.errors` of an account can carry `verification_missing_directors`, `verification_directors_mismatch`, `verification_document_directors_mismatch` and `verification_extraneous_directors`, which a fixed list of codes does not know.',
  todo: 'Add the four codes to the texts that your onboarding shows, with a default for unknown ones.',
  claims: [],
})
