import type Stripe from 'stripe'

export function expired(releases: Stripe.Reserve.Release[]): number[] {
  return releases.filter((release) => release.reason === 'hold_expired').map(({ amount }) => amount)
}

export function describe({ reason }: Stripe.Reserve.Release): string {
  switch (reason) {
    case 'hold_expired':
      return 'The hold expired.'
    default:
      return 'Stripe released the funds.'
  }
}
