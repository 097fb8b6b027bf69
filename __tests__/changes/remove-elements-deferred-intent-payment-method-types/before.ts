import { loadStripe } from '@stripe/stripe-js'

export async function mount(amount: number) {
  const stripe = await loadStripe('pk_test_123')
  const elements = stripe!.elements({
    mode: 'payment',
    amount,
    currency: 'usd',
    paymentMethodTypes: ['card', 'us_bank_account'],
  })
  elements.create('payment').mount('#payment')
  return () => elements.update({ paymentMethodTypes: ['card'] })
}
