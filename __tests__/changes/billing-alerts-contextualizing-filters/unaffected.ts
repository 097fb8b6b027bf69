import Stripe from 'stripe'

declare const stripe: Stripe

export const list = (meter: string) => stripe.billing.alerts.list({ meter })
export const titles = (alerts: Stripe.Billing.Alert[]) => alerts.filter(({ status }) => status === 'active').map((a) => a.title)
export const own = (row: { filter: string; usage_threshold_config: number }) => row.filter + row.usage_threshold_config
