import Stripe from 'stripe'

declare const stripe: Stripe
declare function releaseFunds(id: string): Promise<void>

export async function onUpdate(authorization: Stripe.Issuing.Authorization) {
  if (authorization.status === 'reversed') await releaseFunds(authorization.id)
}

export function color({ status }: Stripe.Issuing.Authorization) {
  switch (status) {
    case 'pending':
      return 'gray'
    case 'reversed':
      return 'red'
    default:
      return 'green'
  }
}

export const reversed = () => stripe.issuing.authorizations.list({ status: 'reversed' })
