import Stripe from 'stripe'

declare const stripe: Stripe
const urls = { success_url: 'https://example.com/thanks', cancel_url: 'https://example.com/cart' }

export async function subscribe(customer: string, price: string, coupon?: string) {
  const { url } = await stripe.checkout.sessions.create({
    mode: 'subscription',
    customer,
    line_items: [{ price, quantity: 1 }],
    subscription_data: { coupon, trial_period_days: 7 },
    ...urls,
  })
  return url
}

export function withSale(params: Stripe.Checkout.SessionCreateParams) {
  const subscription_data: Stripe.Checkout.SessionCreateParams.SubscriptionData = { coupon: 'SUMMER' }
  return stripe.checkout.sessions.create({ ...params, mode: 'subscription', subscription_data })
}
