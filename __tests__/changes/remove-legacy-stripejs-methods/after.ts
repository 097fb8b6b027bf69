import { loadStripe } from '@stripe/stripe-js'

const stripePromise = loadStripe('pk_test_123')

export async function payWithSource(iban: never) {
  const stripe = await stripePromise
  const { source } = await stripe!.createSource(iban, { type: 'sepa_debit', currency: 'eur' })
  return source
}

export async function returned(id: string, clientSecret: string) {
  const stripe = await stripePromise
  const { source } = await stripe!.retrieveSource({ id, client_secret: clientSecret })
  return source?.status
}
