import { loadStripe } from '@stripe/stripe-js'

const fetchClientSecret = () =>
  fetch('/create-checkout-session', { method: 'POST' })
    .then((response) => response.json())
    .then(({ clientSecret }) => clientSecret)

export async function mount() {
  const stripe = await loadStripe('pk_test_123')
  const checkout = await stripe!.initCheckout({ fetchClientSecret })
  checkout.createPaymentElement().mount('#payment-element')
  document.querySelector('#pay')?.addEventListener('click', () => checkout.confirm())
}
