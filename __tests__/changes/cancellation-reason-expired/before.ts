import Stripe from 'stripe'

declare const stripe: Stripe
declare function tell(customer: string, text: string): Promise<void>

export const ranOut = (intent: Stripe.PaymentIntent) => intent.cancellation_reason === 'automatic'

export async function webhook(body: string, signature: string) {
  const event = stripe.webhooks.constructEvent(body, signature, 'whsec_1')
  if (event.type !== 'payment_intent.canceled') return
  const { cancellation_reason } = event.data.object
  switch (cancellation_reason) {
    case 'automatic':
      return tell('cus_1', 'Your reservation ran out.')
    case 'requested_by_customer':
      return tell('cus_1', 'You canceled.')
  }
}
