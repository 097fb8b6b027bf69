import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  slug: 'capabilities-api-risk-requirements',
  title: 'Capabilities list risk requirements',
  url: 'https://docs.stripe.com/changelog/dahlia/2026-03-25/capabilities-api-risk-requirements',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: '`requirements` of a capability can hold requirements that only Stripe’s risk reviews raise, which were on the account alone; code that knows every entry by name meets unknown ones.',
  todo: 'Show or pass on entries you do not know, and expect those that begin with `interv_`.',
  steps: [
    'Platforms with onboarding forms of their own send the account to Stripe’s form for these entries.',
  ],
  claims: [],
})
