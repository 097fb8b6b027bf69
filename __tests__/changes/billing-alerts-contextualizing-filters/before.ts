import Stripe from 'stripe'

declare const stripe: Stripe

export async function watch(customer: string, meter: string) {
  const alert = await stripe.billing.alerts.create({
    title: 'Heavy use',
    alert_type: 'usage_threshold',
    usage_threshold_config: { gte: 10_000, meter, recurrence: 'one_time' },
    filter: { customer },
  })
  return alert.usage_threshold_config?.gte
}

export const limit = ({ usage_threshold_config: config }: Stripe.Billing.Alert) => config?.gte
export const whose = (alert: Stripe.Billing.Alert) => alert.filter?.customer

export const build = (config: Stripe.Billing.AlertCreateParams.UsageThresholdConfig): Stripe.Billing.AlertCreateParams => ({
  title: 'Heavy use',
  alert_type: 'usage_threshold',
  usage_threshold_config: config,
})
