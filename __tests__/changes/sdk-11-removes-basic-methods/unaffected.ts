import Stripe from 'stripe'

const BASIC_METHODS = ['create', 'list']

export const api: { BASIC_METHODS: string[] } = { BASIC_METHODS }
export const buffered = Stripe.StripeResource.MAX_BUFFERED_REQUEST_METRICS
