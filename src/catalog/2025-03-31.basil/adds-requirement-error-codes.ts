import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'adds-requirement-error-codes',
  title: 'Requirements of accounts, persons, capabilities and bank accounts have four more error codes',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/adds-requirement-error-codes',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Code that lists every `requirements.errors[].code` meets `information_missing`, `invalid_signator`, `verification_failed_authorizer_authority` and `verification_rejected_ownership_exemption_reason` unprepared.',
  todo: 'Handle the four codes, or show the error’s `reason` and `requirement` for codes that you do not know; `information_missing` says little without them.',
  claims: [],
})
