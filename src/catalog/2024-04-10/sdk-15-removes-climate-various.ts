import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.0.0',
  slug: 'sdk-15-removes-climate-various',
  title: 'Climate suppliers have no removal pathway “various”',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1500---2024-04-10',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The deprecated value is no longer in the types: TypeScript refuses the comparison, and the branch cannot be reached.',
  todo: 'Remove the branch.',
  claims: [{ element: 'climate.supplier.removal_pathway=various' }],
})
