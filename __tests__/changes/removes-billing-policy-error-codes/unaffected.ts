import Stripe from 'stripe'

export const declined = (intent: Stripe.PaymentIntent) => intent.last_payment_error?.code === 'card_declined'
export const label = (intent: Stripe.PaymentIntent) => {
  switch (intent.last_payment_error?.code) {
    case 'api_key_expired':
      return 1
  }
  return 'billing_policy_remote_function'
}
