import Stripe from 'stripe'

declare const stripe: Stripe

export async function has(customer: string, wanted: string) {
  const { data } = await stripe.entitlements.activeEntitlements.list({ customer })
  return data.some((each) => each.feature === wanted)
}
export const ids = (given: Stripe.Entitlements.ActiveEntitlement[]) => given.map(({ feature }) => feature)
