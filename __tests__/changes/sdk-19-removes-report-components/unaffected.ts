import Stripe from 'stripe'

declare const stripe: Stripe
const reports = { balance_report: 'balance.csv', payout_reconciliation_report: 'payouts.csv' }

export const open = (account: string) =>
  stripe.accountSessions.create({ account, components: { payouts: { enabled: true }, documents: { enabled: true } } })

export const fileOf = (name: keyof typeof reports) => reports[name]
