import Stripe from 'stripe'

export function isBanned(account: Stripe.Account): boolean {
  const reason = account.requirements?.disabled_reason
  return reason === 'rejected.fraud' || reason === 'rejected.terms_of_service'
}

export function explain({ future_requirements: future }: Stripe.Account): string {
  switch (future?.disabled_reason) {
    case 'rejected.other':
      return 'We closed this account.'
    case 'under_review':
      return 'Stripe is looking at this account.'
    default:
      return 'This account is open.'
  }
}
