import { loadStripe } from '@stripe/stripe-js'

const stripePromise = loadStripe('pk_test_123')

declare const shop: { initCheckout(cart: string): void }

export async function mount(cart: string, clientSecret: string) {
  shop.initCheckout(cart)
  const stripe = await stripePromise
  return stripe!.initCheckoutElementsSdk({ clientSecret })
}
