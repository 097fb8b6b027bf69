import Stripe from 'stripe'
import { ApiError } from './api-error'

export function describe(err: unknown): string {
  if (err instanceof ApiError) return err.detail.header
  return err instanceof Stripe.errors.StripeError ? err.message : ''
}
