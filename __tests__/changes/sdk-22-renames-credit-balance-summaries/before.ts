import Stripe from 'stripe'

declare const stripe: Stripe

export async function balance(customer: string) {
  const summary = await stripe.billing.creditBalanceSummary.retrieve({
    customer,
    filter: { type: 'applicability_scope', applicability_scope: { price_type: 'metered' } },
  })
  return summary.balances[0]?.available_balance.monetary?.value ?? 0
}

const { billing } = stripe

export const raw = (customer: string) => billing.creditBalanceSummary.retrieve({ customer } as never)
