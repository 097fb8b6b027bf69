import Stripe from 'stripe'
import type { HttpClient } from './http'

export function clientWith(http: HttpClient): Stripe {
  http.get('/')
  return new Stripe('sk', { apiVersion: '2026-03-25.dahlia', httpClient: Stripe.createFetchHttpClient() })
}
