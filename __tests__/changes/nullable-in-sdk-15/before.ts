import Stripe from 'stripe'

declare const stripe: Stripe

export async function refunded(id: string) {
  const charge = await stripe.charges.retrieve(id, { expand: ['refunds'] })
  return charge.refunds!.data.map(({ amount }) => amount)
}

export const born = (report: Stripe.Identity.VerificationReport) => report.document!.dob!.year
export const name = (session: Stripe.Identity.VerificationSession) => session.verified_outputs!.first_name
export const lines = ({ line_items }: Stripe.Tax.Calculation) => line_items!.data.length
export const network = (dispute: Stripe.Dispute) => dispute.payment_method_details!.card.network_reason_code
