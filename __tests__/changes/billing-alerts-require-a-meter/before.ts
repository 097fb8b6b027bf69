import Stripe from 'stripe'

declare const stripe: Stripe

export const warn = (title: string, limit: number) =>
  stripe.billing.alerts.create({
    title,
    alert_type: 'usage_threshold',
    usage_threshold: { gte: limit, recurrence: 'one_time' },
  })
