import { loadStripe } from '@stripe/stripe-js'

export async function mount(amount: number) {
  const stripe = await loadStripe('pk_test_123')
  return stripe!.elements({ mode: 'payment', amount, currency: 'usd', allowedPaymentMethodTypes: ['card'] })
}

export async function mountIntent(clientSecret: string) {
  const stripe = await loadStripe('pk_test_123')
  return stripe!.elements({ clientSecret })
}
