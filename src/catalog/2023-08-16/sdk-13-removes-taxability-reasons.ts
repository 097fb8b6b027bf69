import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: the changelog has it with 12.14.0, the types lack the values from 13. */
export default defineChange({
  apiVersion: '2023-08-16',
  slug: 'sdk-13-removes-taxability-reasons',
  title: 'Taxes give excluded_territory, jurisdiction_unsupported and vat_exempt as a reason no more',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#12140---2023-07-20',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types no longer list these values of `taxability_reason`: TypeScript refuses the comparison, and the branch cannot be reached.',
  todo: 'Remove the branches, or the values from the list.',
  claims: ['excluded_territory', 'jurisdiction_unsupported', 'vat_exempt'].map((value) => ({
    element: `*taxability_reason=${value}`,
  })),
})
