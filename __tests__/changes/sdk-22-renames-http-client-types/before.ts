import Stripe from 'stripe'

export function clientWith(http: Stripe.HttpClient): Stripe {
  return new Stripe('sk', { apiVersion: '2026-03-25.dahlia', httpClient: http })
}

export function statusOf(response: Stripe.HttpClientResponse): number {
  return response.getStatusCode()
}
