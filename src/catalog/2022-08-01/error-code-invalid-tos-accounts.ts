import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'error-code-invalid-tos-accounts',
  title: 'requirements.errors of an account can carry the code invalid_tos_acceptance',
  url: 'https://docs.stripe.com/changelog/2022-08-01/error-code-invalid-tos-accounts',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Code that maps every error code to a message of its own has none for this one.',
  todo: 'Handle `invalid_tos_acceptance`, and any code you do not know, where you show `requirements.errors`.',
  claims: [],
})
