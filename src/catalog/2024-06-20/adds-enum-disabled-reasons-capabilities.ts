import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'adds-enum-disabled-reasons-capabilities',
  title: 'disabled_reason of a capability has a closed list of values',
  url: 'https://docs.stripe.com/changelog/2024-06-20/adds-enum-disabled-reasons-capabilities',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A comparison with a value that is not in the list never holds any more.',
  todo: 'Compare with the values that exist: `other`, `paused.inactivity`, `pending.onboarding`, `pending.review`, `platform_disabled`, `platform_paused`, `rejected.inactivity`, `rejected.other`, `rejected.unsupported_business`, `requirements.fields_needed`.',
  example: {
    before: "const isBlocked = capability.requirements?.disabled_reason === 'rejected.fraud'",
    after: "const isBlocked = capability.requirements?.disabled_reason?.startsWith('rejected.')",
  },
  claims: [
    { element: 'capability.requirements.disabled_reason' },
    { element: 'capability.future_requirements.disabled_reason' },
  ],
})
