import Stripe from 'stripe'

declare const stripe: Stripe

export const hold = (amount: number) =>
  stripe.paymentIntents.create({
    amount,
    currency: 'usd',
    capture_method: 'manual',
    payment_method_types: ['card_present'],
    payment_method_options: { card_present: { request_incremental_authorization: 'if_available' } },
  })

export function options(
  request_incremental_authorization: Stripe.PaymentIntentUpdateParams.PaymentMethodOptions.CardPresent.RequestIncrementalAuthorization,
): Stripe.PaymentIntentUpdateParams {
  return { payment_method_options: { card_present: { request_incremental_authorization } } }
}
