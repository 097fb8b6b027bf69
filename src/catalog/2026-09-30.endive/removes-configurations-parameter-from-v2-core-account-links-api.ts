import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'removes-configurations-parameter-from-v2-core-account-links-api',
  title: 'Account Links of v2 no longer take configurations',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/removes-configurations-parameter-from-v2-core-account-links-api',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe refuses to create a link with `configurations`, and the link’s `use_case` no longer has it.',
  todo: 'Leave `configurations` out; Stripe works out which configurations need onboarding.',
  example: {
    before: `await stripe.v2.core.accountLinks.create({
  account,
  use_case: {
    type: 'account_onboarding',
    account_onboarding: { configurations: ['merchant'], refresh_url: url },
  },
})`,
    after: `await stripe.v2.core.accountLinks.create({
  account,
  use_case: {
    type: 'account_onboarding',
    account_onboarding: { refresh_url: url },
  },
})`,
  },
  claims: [
    {
      element: 'v2.core.accountLinks.create use_case.*.configurations',
      upgrade: {
        verb: 'remove',
        safety: 'unsafe',
        reason: 'Stripe chooses the configurations, which may be others than the ones listed',
      },
    },
    { element: 'v2.core.account_link.use_case.*.configurations' },
    { element: 'Stripe.V2.Core.AccountLink.UseCase.*.Configuration' },
    { element: 'Stripe.V2.Core.AccountLinkCreateParams.UseCase.*.Configuration' },
  ],
})
