import Stripe from 'stripe'

export const back = (session: Stripe.Checkout.Session) => session.cancel_url.startsWith('/')
export const thanks = ({ success_url }: Stripe.Checkout.Session) => success_url.replace('{CHECKOUT_SESSION_ID}', '')
export const name = (holder: Stripe.Issuing.Cardholder): string => holder.individual!.first_name
export const kind = (report: Stripe.Identity.VerificationReport) => report.type.toUpperCase()
