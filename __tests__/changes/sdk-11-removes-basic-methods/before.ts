import Stripe from 'stripe'

export const methods = Object.keys(Stripe.StripeResource.BASIC_METHODS)
