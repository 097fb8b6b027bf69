import { CheckoutProvider, PaymentElement } from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js'

const stripePromise = loadStripe('pk_test_123')

export function Checkout({ clientSecret }: { clientSecret: Promise<string> }) {
  return (
    <CheckoutProvider stripe={stripePromise} options={{ clientSecret }}>
      <PaymentElement />
    </CheckoutProvider>
  )
}
