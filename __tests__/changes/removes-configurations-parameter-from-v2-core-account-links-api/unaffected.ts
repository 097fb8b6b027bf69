import type Stripe from 'stripe'

declare const stripe: Stripe

export async function onboard(account: string, url: string) {
  const link = await stripe.v2.core.accountLinks.create({
    account,
    use_case: { type: 'account_onboarding', account_onboarding: { refresh_url: url } },
  })
  return link.url
}

export const portals = () => stripe.billingPortal.configurations.list({ limit: 3 })

export const build = { account_onboarding: { configurations: ['debug', 'release'] } }
