import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'expanded-risk-requirement-descriptions',
  title: 'Risk requirements name legal holds, PEP reviews and sanctions reviews',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/expanded-risk-requirement-descriptions',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'What was `other_supportability_inquiry` or `other_compliance_inquiry` in a requirement’s name can be `legal_hold`, `pep_review` or `sanctions_review`, resolved by `notice`, with the error code `external_hold`.',
  todo: 'Add the new descriptions, the `notice` path and the code where your code takes requirements of connected accounts apart or explains them.',
  claims: [],
})
