import { loadStripe } from '@stripe/stripe-js'

const stripePromise = loadStripe('pk_test_123')

export async function pay(clientSecret: string, card: never) {
  const stripe = await stripePromise
  return stripe!.confirmCardPayment(clientSecret, { payment_method: { card } })
}
