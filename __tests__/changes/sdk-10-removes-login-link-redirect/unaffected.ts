import Stripe from 'stripe'

declare const stripe: Stripe
declare const oauth: { link(options: { redirect_url: string }): string }

export const login = (account: string) => stripe.accounts.createLoginLink(account)
export const own = oauth.link({ redirect_url: 'https://example.com' })
