import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: a parameter that never worked left the SDK with stripe 11. */
export default defineChange({
  apiVersion: '2022-11-15',
  sdk: '11.0.0',
  slug: 'sdk-11-removes-paynow-terms',
  title: 'PayNow options of Checkout have no tos_shown_and_accepted',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1100---2022-11-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The parameter was released by mistake and never worked; the types no longer have it, so this line does not compile.',
  todo: 'Leave `tos_shown_and_accepted` out of `paynow`; the one of `p24` stays.',
  claims: [
    {
      element: 'checkout.sessions.create payment_method_options.paynow.tos_shown_and_accepted',
      upgrade: { verb: 'remove', safety: 'safe' },
    },
  ],
})
