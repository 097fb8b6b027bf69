import Stripe from 'stripe'

const Previews = Stripe.StripeResource.extend({
  create: Stripe.StripeResource.method({ method: 'POST', fullPath: '/v1/previews' }),
})

export function previews(stripe: Stripe) {
  return new Previews(stripe)
}
