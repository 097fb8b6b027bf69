import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'business-type-error-code',
  title: 'Requirements can fail with unsupported_business_type',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/business-type-error-code',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: '`requirements.errors` of accounts, capabilities, persons and bank accounts can hold a code that your code does not know: the account’s country does not support its business type.',
  todo: 'Add `unsupported_business_type` where error codes of requirements are told apart or explained.',
  claims: [],
})
