import Stripe from 'stripe'

export function clientWith(http: Stripe.HttpClientInterface): Stripe {
  return new Stripe('sk', { apiVersion: '2026-03-25.dahlia', httpClient: http })
}

export function statusOf(response: Stripe.HttpClientResponseInterface): number {
  return response.getStatusCode()
}
