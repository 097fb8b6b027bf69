import Stripe from 'stripe'

interface Row {
  status: string
  current_period_end: number
}
export const isActive = (row: Row) => row.status === 'active' && row.current_period_end > Date.now()
export const save = (db: any, row: Row) =>
  db.subscriptions.upsert({ current_period_end: row.current_period_end, current_period_start: 0 })

export const renewalDate = (subscription: Stripe.Subscription) =>
  new Date((subscription.items.data[0]?.current_period_end ?? 0) * 1000)
export const earliest = (subscription: Stripe.Subscription) =>
  Math.min(...subscription.items.data.map(({ current_period_end }) => current_period_end))
export const due = (stripe: Stripe) =>
  stripe.subscriptions.list({ current_period_end: { lt: Math.floor(Date.now() / 1000) } })
