import Stripe from 'stripe'
import { Model } from './model'

export const Local = Model.extend({ create: Model.method({ method: 'POST' }) })

export function preview(stripe: Stripe) {
  return stripe.rawRequest('POST', '/v1/previews', {})
}
