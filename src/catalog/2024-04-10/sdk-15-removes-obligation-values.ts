import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.0.0',
  slug: 'sdk-15-removes-obligation-values',
  title: 'Balance transactions of the obligation types are gone',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1500---2024-04-10',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Stripe no longer documents `obligation_inbound`, `obligation_payout`, `obligation_payout_failure` and `obligation_reversal_outbound`, nor `obligation` as a category of reports: TypeScript refuses them.',
  todo: 'Remove the branches; `obligation_outbound` and `obligation_reversal_inbound` stay.',
  claims: [
    { element: 'balance_transaction.type=obligation_*' },
    { element: 'reporting.reportRuns.create parameters.reporting_category=obligation' },
  ],
})
