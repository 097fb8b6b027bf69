import Stripe from 'stripe'

declare const stripe: Stripe

export const onboard = (account: string) =>
  stripe.accountLinks.create({
    account,
    type: 'account_onboarding',
    refresh_url: 'https://example.com/again',
    return_url: 'https://example.com/done',
  })
export const label = 'custom_account_verified'
