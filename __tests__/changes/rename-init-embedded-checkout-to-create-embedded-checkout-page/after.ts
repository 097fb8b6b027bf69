import { loadStripe } from '@stripe/stripe-js'

const stripePromise = loadStripe('pk_test_123')

export async function mount(fetchClientSecret: () => Promise<string>) {
  const stripe = await stripePromise
  const checkout = await stripe?.initEmbeddedCheckout({ fetchClientSecret })
  checkout?.mount('#checkout')
}
