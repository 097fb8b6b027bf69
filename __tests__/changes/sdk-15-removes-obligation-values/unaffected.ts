import Stripe from 'stripe'

declare const stripe: Stripe

export const isOut = (transaction: Stripe.BalanceTransaction) => transaction.type === 'obligation_outbound'
export const report = (from: number, to: number) =>
  stripe.reporting.reportRuns.create({
    report_type: 'balance_change_from_activity.itemized.1',
    parameters: { interval_start: from, interval_end: to, reporting_category: 'payout' },
  })
export const own = (debt: { kind: 'obligation' }) => debt.kind === 'obligation'
