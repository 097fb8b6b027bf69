import { ExpressCheckoutElement } from '@stripe/react-stripe-js'

export function Wallets({ onConfirm }: { onConfirm: () => void }) {
  return <ExpressCheckoutElement onConfirm={onConfirm} />
}

export const ids = ['paymentRequestButton', 'payButton']
