import { CheckoutProvider, PaymentElement, useCheckout } from '@stripe/react-stripe-js'
import { loadStripe } from '@stripe/stripe-js'

const stripe = loadStripe('pk_test_123')

function PayButton() {
  const { confirm, canConfirm } = useCheckout()
  return <button disabled={!canConfirm} onClick={() => confirm()}>Pay</button>
}

export function Payment({ fetchClientSecret }: { fetchClientSecret: () => Promise<string> }) {
  return (
    <CheckoutProvider stripe={stripe} options={{ fetchClientSecret }}>
      <PaymentElement />
      <PayButton />
    </CheckoutProvider>
  )
}
