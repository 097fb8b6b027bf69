import { loadStripe } from '@stripe/stripe-js'

const stripePromise = loadStripe('pk_test_123')

export async function mount(clientSecret: string) {
  const stripe = await stripePromise
  const checkout = stripe!.initCheckout({ clientSecret })
  checkout.createPaymentElement().mount('#payment')
  return checkout
}
