import Stripe from 'stripe'

declare const stripe: Stripe

export const name = (session: Stripe.Checkout.Session) => session.collected_information?.shipping_details?.name
export const ordered = (order: { shipping_details: { name: string } }) => order.shipping_details.name
export const shipped = (charge: Stripe.Charge) => charge.shipping?.name
export const open = () => stripe.checkout.sessions.create({ metadata: { shipping_details: 'none' } })
