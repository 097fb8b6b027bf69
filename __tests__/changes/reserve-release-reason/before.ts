import type Stripe from 'stripe'

export function expired(releases: Stripe.Reserve.Release[]): number[] {
  return releases.filter((release) => release.reason === 'bulk_hold_expiry').map(({ amount }) => amount)
}

export function describe({ reason }: Stripe.Reserve.Release): string {
  switch (reason) {
    case 'bulk_hold_expiry':
      return 'The hold expired.'
    default:
      return 'Stripe released the funds.'
  }
}
