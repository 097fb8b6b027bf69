import Stripe from 'stripe'

export function message(intent: Stripe.PaymentIntent) {
  const code = intent.last_payment_error?.code
  if (code === 'card_declined') return 'Your card was declined'
  if (code === 'do_not_honor') return 'Ask your bank'
  return 'Something went wrong'
}
export function retry({ last_setup_error }: Stripe.SetupIntent) {
  switch (last_setup_error?.code) {
    case 'authentication_failed':
      return true
    case 'processing_error':
      return true
  }
  return false
}
