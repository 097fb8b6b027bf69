import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-removes-dispute-status-charge-refunded',
  title: 'Disputes have no status charge_refunded',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The value was not fully operational: TypeScript refuses the comparison, and the branch may never have been reached.',
  todo: 'Remove the branch; whether the charge was refunded stands in `charge.refunded`.',
  claims: [{ element: 'dispute.status=charge_refunded' }],
})
