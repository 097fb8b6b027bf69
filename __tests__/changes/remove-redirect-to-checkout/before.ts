import { loadStripe } from '@stripe/stripe-js'

const stripePromise = loadStripe('pk_test_123')

export async function buy(priceId: string) {
  const response = await fetch('/api/checkout', { method: 'POST', body: JSON.stringify({ priceId }) })
  const { sessionId } = await response.json()
  const stripe = await stripePromise
  const result = await stripe!.redirectToCheckout({ sessionId })
  if (result.error) alert(result.error.message)
}
