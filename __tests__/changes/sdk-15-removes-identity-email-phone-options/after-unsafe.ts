import Stripe from 'stripe'

declare const stripe: Stripe

export const verify = (email: string) =>
  stripe.identity.verificationSessions.create({
    type: 'document',
    provided_details: { email },
    options: { document: { require_live_capture: true } },
  })

export const phone = (id: string, given: Stripe.Identity.VerificationSessionUpdateParams.Options.Phone) =>
  stripe.identity.verificationSessions.update(id, { options: {} })
