import Stripe from 'stripe'

declare const stripe: Stripe
declare const alerts: { create(options: { usage_threshold: { gte: number } }): Promise<void> }

export const warn = (title: string, limit: number, meter: string) =>
  stripe.billing.alerts.create({
    title,
    alert_type: 'usage_threshold',
    usage_threshold: { gte: limit, recurrence: 'one_time', meter },
  })
export const own = (gte: number) => alerts.create({ usage_threshold: { gte } })
