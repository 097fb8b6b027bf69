import { Elements, PaymentElement } from '@stripe/react-stripe-js'
import { loadStripe } from '@stripe/stripe-js'

const stripe = loadStripe('pk_test_123')

export function Donate({ amount }: { amount: number }) {
  return (
    <Elements
      stripe={stripe}
      options={{ mode: 'payment', amount, currency: 'eur', paymentMethodTypes: ['card', 'ideal'] }}
    >
      <PaymentElement />
    </Elements>
  )
}
