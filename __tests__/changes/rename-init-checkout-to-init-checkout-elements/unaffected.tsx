import { loadStripe } from '@stripe/stripe-js'
import { CheckoutProvider } from './checkout-context'

export const stripePromise = loadStripe('pk_test_123')

export function Shop() {
  return <CheckoutProvider cart="cart_1" />
}
