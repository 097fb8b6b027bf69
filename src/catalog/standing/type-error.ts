/** What `scan --verify` adds: what the compiler finds and the catalog can't explain. */
import { defineChange } from '../change.ts'

export const typeErrorUnderTarget = defineChange({
  apiVersion: null,
  slug: 'type-error-under-target',
  title: 'Does not compile with the types of the target',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The compiler found it, and no change that Restripe knows explains it.',
  todo: 'Compare the types of both releases at this place, and adapt the code.',
  claims: [],
})
