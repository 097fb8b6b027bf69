import Stripe from 'stripe'

declare const stripe: Stripe

export async function prove(id: string, file: string) {
  return stripe.accounts.update(id, { documents: { proof_of_registration: { files: [file] } } })
}

export async function open(email: string, file: string) {
  return stripe.accounts.create({ type: 'custom', email, documents: { company_license: { files: [file] } } })
}
