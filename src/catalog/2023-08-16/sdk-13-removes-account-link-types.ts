import { defineChange } from '../change.ts'

const reason = 'the old values never worked fully: look at the page that now opens'

export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-removes-account-link-types',
  title: 'Account links of the types custom_account_update and custom_account_verification are gone',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Both values were not fully operational, and the types of stripe 13 refuse them.',
  todo: 'Create the link with `account_update` or `account_onboarding`.',
  example: {
    before: "await stripe.accountLinks.create({ account, type: 'custom_account_verification', ...urls })",
    after: "await stripe.accountLinks.create({ account, type: 'account_onboarding', ...urls })",
  },
  claims: [
    {
      element: 'accountLinks.create type=custom_account_update',
      upgrade: { verb: 'rename', to: 'account_update', safety: 'unsafe', reason },
    },
    {
      element: 'accountLinks.create type=custom_account_verification',
      upgrade: { verb: 'rename', to: 'account_onboarding', safety: 'unsafe', reason },
    },
  ],
})
