import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: a parameter that left the types with stripe 10. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.0.0',
  slug: 'sdk-10-removes-login-link-redirect',
  title: 'redirect_url of a login link is no longer supported',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1000---2022-08-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types no longer have the parameter, so this line does not compile, and Stripe says that it is no longer supported.',
  todo: 'Leave `redirect_url` out.',
  claims: [
    {
      element: 'accounts.createLoginLink redirect_url',
      upgrade: {
        verb: 'remove',
        safety: 'unsafe',
        reason: 'people who log out of the Express Dashboard are no longer sent there',
      },
    },
  ],
})
