import Stripe from 'stripe'

declare const stripe: Stripe
const urls = { refresh_url: 'https://example.com/again', return_url: 'https://example.com/done' }

export const verify = (account: string) =>
  stripe.accountLinks.create({ account, type: 'account_onboarding', ...urls })

export async function update(account: string) {
  const params: Stripe.AccountLinkCreateParams = { account, type: 'account_update', ...urls }
  const { url } = await stripe.accountLinks.create(params)
  return url
}
