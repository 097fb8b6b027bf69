import Stripe from 'stripe'

declare const stripe: Stripe

export const verify = (email: string, phone: string) =>
  stripe.identity.verificationSessions.create({
    type: 'document',
    provided_details: { email, phone },
    options: { document: { require_matching_selfie: true } },
  })
export const own = (form: { options: { email: string; phone: string } }) => form.options.email + form.options.phone
