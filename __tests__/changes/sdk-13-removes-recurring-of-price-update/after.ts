import Stripe from 'stripe'

declare const stripe: Stripe

export const trial = (id: string) => stripe.prices.update(id, { recurring: { trial_period_days: 14 } })

export function change(id: string, recurring: Stripe.PriceUpdateParams.Recurring) {
  return stripe.prices.update(id, { active: true, recurring })
}
