import Stripe from 'stripe'

declare const stripe: Stripe

export async function onboard(account: string, url: string) {
  const link = await stripe.v2.core.accountLinks.create({
    account,
    use_case: {
      type: 'account_onboarding',
      account_onboarding: { configurations: ['merchant', 'recipient'], refresh_url: url, return_url: url },
    },
  })
  return { url: link.url, asked: link.use_case.account_onboarding?.configurations }
}

type Configuration = Stripe.V2.Core.AccountLinkCreateParams.UseCase.AccountUpdate.Configuration

export function update(account: string, url: string, configurations: Configuration[]) {
  const use_case: Stripe.V2.Core.AccountLinkCreateParams.UseCase = {
    type: 'account_update',
    account_update: { configurations, refresh_url: url },
  }
  return stripe.v2.core.accountLinks.create({ account, use_case })
}
