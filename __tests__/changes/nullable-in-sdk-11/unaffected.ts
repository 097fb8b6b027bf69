import Stripe from 'stripe'

export const back = (session: Stripe.Checkout.Session) => session.cancel_url ?? '/'
export const thanks = ({ success_url }: Stripe.Checkout.Session) => success_url?.length
export const name = (holder: Stripe.Issuing.Cardholder) => `${holder.individual?.first_name} ${holder.individual?.last_name}`
export const kind = (report: Stripe.Identity.VerificationReport) => (report.type === 'document' ? 'id' : '')
