import { PaymentElement } from '@stripe/react-stripe-js'

export function Pay() {
  return <PaymentElement id="payment" options={{ layout: { type: 'accordion', radios: false } }} />
}
