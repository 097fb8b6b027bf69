import { EmbeddedCheckout, EmbeddedCheckoutProvider } from '@stripe/react-stripe-js'
import { CheckoutProvider, PaymentElement, useCheckout } from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js'

const stripe = loadStripe('pk_test_123')

export function Embedded({ clientSecret }: { clientSecret: string }) {
  return (
    <EmbeddedCheckoutProvider stripe={stripe} options={{ clientSecret }}>
      <EmbeddedCheckout />
    </EmbeddedCheckoutProvider>
  )
}

function PayButton() {
  const state = useCheckout()
  if (state.type !== 'success') return null
  return <button disabled={!state.checkout.canConfirm} onClick={() => state.checkout.confirm()}>Pay</button>
}

export function Payment({ clientSecret }: { clientSecret: Promise<string> }) {
  return (
    <CheckoutProvider stripe={stripe} options={{ clientSecret }}>
      <PaymentElement />
      <PayButton />
    </CheckoutProvider>
  )
}
