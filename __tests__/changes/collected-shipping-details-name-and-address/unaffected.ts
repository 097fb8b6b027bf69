import Stripe from 'stripe'

export const name = (session: Stripe.Checkout.Session) => session.collected_information?.shipping_details?.name
export const phone = (session: Stripe.Checkout.Session) => session.customer_details?.phone
export const charged = (charge: Stripe.Charge) => [charge.shipping?.carrier, charge.shipping?.tracking_number]
