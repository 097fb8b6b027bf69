import Stripe from 'stripe'

declare const stripe: Stripe

export async function login(account: string, redirect_url: string) {
  const link = await stripe.accounts.createLoginLink(account, {})
  return link.url
}
export const home = (account: string) =>
  stripe.accounts.createLoginLink(account, { expand: [] })
