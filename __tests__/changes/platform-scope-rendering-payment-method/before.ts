import Stripe from 'stripe'

declare const stripe: Stripe

export async function isKnown(id: string, stripeAccount: string, known: Set<string>) {
  const method = await stripe.paymentMethods.retrieve(id, { stripeAccount })
  const fingerprint = method.us_bank_account?.fingerprint ?? method.sepa_debit?.fingerprint
  return fingerprint ? known.has(fingerprint) : false
}

export const debit = ({ bacs_debit }: Stripe.PaymentMethod) => {
  const { fingerprint } = bacs_debit!
  return fingerprint
}
