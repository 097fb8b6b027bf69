import { PaymentRequestButtonElement } from '@stripe/react-stripe-js'
import type { PaymentRequest } from '@stripe/stripe-js'

export function Wallets({ paymentRequest }: { paymentRequest: PaymentRequest }) {
  return <PaymentRequestButtonElement options={{ paymentRequest }} />
}
