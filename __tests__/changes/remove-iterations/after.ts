import Stripe from 'stripe'

declare const stripe: Stripe

export function installments(customer: string, price: string, months: number) {
  return stripe.subscriptionSchedules.create({
    customer,
    start_date: 'now',
    end_behavior: 'cancel',
    billing_mode: { type: 'classic' },
    phases: [{ items: [{ price, quantity: 1 }], iterations: months }],
  })
}

export async function upgradeLater(id: string, now: string, later: string) {
  const phases: Stripe.SubscriptionScheduleUpdateParams.Phase[] = [
    { items: [{ price: now }], start_date: 'now', iterations: 1 },
    { items: [{ price: later }] },
  ]
  await stripe.subscriptionSchedules.update(id, { phases })
}

export const preview = (customer: string, price: string) =>
  stripe.invoices.createPreview({
    customer,
    schedule_details: { billing_mode: { type: 'classic' }, phases: [{ items: [{ price }], iterations: 3 }] },
  })
