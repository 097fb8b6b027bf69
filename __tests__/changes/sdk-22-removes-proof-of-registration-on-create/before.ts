import Stripe from 'stripe'

declare const stripe: Stripe

export async function open(email: string, file: string) {
  return stripe.accounts.create({
    type: 'custom',
    email,
    documents: { proof_of_registration: { files: [file] } },
  })
}
