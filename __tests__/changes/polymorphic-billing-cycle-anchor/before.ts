import Stripe from 'stripe'

declare const stripe: Stripe

export async function changePlan(id: string, item: string, price: string) {
  return stripe.subscriptions.update(id, {
    items: [{ id: item, price }],
    billing_cycle_anchor: 'now',
    proration_behavior: 'create_prorations',
  })
}

export const resume = (id: string, restart: boolean) =>
  stripe.subscriptions.resume(id, { billing_cycle_anchor: restart ? 'now' : 'unchanged' })

export async function preview(subscription: string, item: string, price: string) {
  const details: Stripe.InvoiceCreatePreviewParams.SubscriptionDetails = {
    items: [{ id: item, price }],
    billing_cycle_anchor: 'now',
  }
  return stripe.invoices.createPreview({ subscription, subscription_details: details })
}

export const previewFrom = (customer: string, anchor: Date) =>
  stripe.invoices.createPreview({
    customer,
    subscription_details: { billing_cycle_anchor: Math.floor(anchor.getTime() / 1000) },
  })

export function quiet(params: Stripe.SubscriptionUpdateParams) {
  params.billing_cycle_anchor = 'unchanged'
  return params
}
