import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = {
  verb: 'remove',
  safety: 'unsafe',
  reason: 'the page may still show the component',
}

/** Not an entry of Stripe's API changelog. The components came back with 2026-04-22.dahlia. */
export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'sdk-19-removes-report-components',
  title: 'Account Sessions no longer know the balance and payout reconciliation reports',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1900---2025-09-30',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: '`balance_report` and `payout_reconciliation_report` left the `components` of an Account Session, so TypeScript refuses them.',
  todo: 'Leave the two components out, or go straight to 2026-04-22.dahlia or later, where they are back.',
  claims: [
    { element: 'accountSessions.create components.balance_report', upgrade },
    { element: 'accountSessions.create components.payout_reconciliation_report', upgrade },
    { element: 'account_session.components.balance_report' },
    { element: 'account_session.components.payout_reconciliation_report' },
    { element: 'Stripe.AccountSession*.Components.BalanceReport' },
    { element: 'Stripe.AccountSession*.Components.PayoutReconciliationReport' },
  ],
})
