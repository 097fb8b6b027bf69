import Stripe from 'stripe'

declare const stripe: Stripe

const obligations: Stripe.BalanceTransaction.Type[] = ['obligation_inbound', 'obligation_payout']

export function isObligation(transaction: Stripe.BalanceTransaction) {
  return obligations.includes(transaction.type) || transaction.type === 'obligation_reversal_outbound'
}

export const report = (from: number, to: number) =>
  stripe.reporting.reportRuns.create({
    report_type: 'balance_change_from_activity.itemized.1',
    parameters: { interval_start: from, interval_end: to, reporting_category: 'obligation' },
  })
