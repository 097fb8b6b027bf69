import Stripe from 'stripe'

declare const stripe: Stripe

export const hold = (amount: number) =>
  stripe.paymentIntents.create({
    amount,
    currency: 'usd',
    capture_method: 'manual',
    payment_method_options: {
      card: { request_incremental_authorization: 'if_available' },
      card_present: { request_incremental_authorization_support: true },
    },
  })
