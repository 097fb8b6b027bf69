import Stripe from 'stripe'

declare const fulfill: (id: string) => Promise<void>

export async function onEvent(event: Stripe.Event) {
  switch (event.type) {
    case 'checkout.session.completed': {
      const session = event.data.object as Stripe.Checkout.Session
      if (session.payment_status === 'paid') await fulfill(session.id)
      break
    }
  }
}

export const isDone = ({ payment_status }: Stripe.Checkout.Session) => payment_status == 'paid'

export function label(session: Stripe.Checkout.Session) {
  switch (session.payment_status) {
    case 'paid':
      return 'Thank you'
    default:
      return 'Waiting'
  }
}
