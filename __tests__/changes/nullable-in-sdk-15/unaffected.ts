import Stripe from 'stripe'

export const refunded = (charge: Stripe.Charge) => charge.refunds?.data.map(({ amount }) => amount) ?? []
export const born = (report: Stripe.Identity.VerificationReport) => report.document?.dob?.year
export const lines = ({ line_items }: Stripe.Tax.Calculation) => line_items?.data.length
export const own = (row: { refunds: { data: number[] } }) => row.refunds.data.length
