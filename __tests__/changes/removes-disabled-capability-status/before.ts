import Stripe from 'stripe'

declare const stripe: Stripe

export async function isOff(account: string) {
  const capability = await stripe.accounts.retrieveCapability(account, 'transfers')
  return capability.status === 'disabled'
}

export function label({ status }: Stripe.Capability): string {
  switch (status) {
    case 'active':
      return 'on'
    case 'disabled':
      return 'switched off'
    default:
      return 'not yet'
  }
}
