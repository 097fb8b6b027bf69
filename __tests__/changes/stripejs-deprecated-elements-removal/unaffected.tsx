import { PaymentElement, PaymentMethodMessagingElement } from '@stripe/react-stripe-js'

const labels = { idealBank: 'iDEAL', epsBank: 'EPS' }

export function Payment({ amount, kind }: { amount: number; kind: 'ideal' | 'eps' }) {
  return (
    <form aria-label={labels[`${kind}Bank`]}>
      <PaymentMethodMessagingElement options={{ amount, currency: 'USD' }} />
      <PaymentElement />
    </form>
  )
}
