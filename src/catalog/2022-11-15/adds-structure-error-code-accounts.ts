import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-11-15',
  slug: 'adds-structure-error-code-accounts',
  title: 'requirements.errors of an account can carry the code verification_legal_entity_structure_mismatch',
  url: 'https://docs.stripe.com/changelog/2022-11-15/adds-structure-error-code-accounts',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Code that maps every error code to a message of its own has none for this one.',
  todo: 'Handle `verification_legal_entity_structure_mismatch`, and any code you do not know, where you show `requirements.errors`.',
  claims: [],
})
