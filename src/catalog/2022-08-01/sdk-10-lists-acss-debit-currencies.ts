import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: a string that became an enum with stripe 10. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.0.0',
  slug: 'sdk-10-lists-acss-debit-currencies',
  title: 'The currency of a Checkout Session’s acss_debit options has a closed list of values',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1000---2022-08-02',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'The types say `cad` or `usd`, so a comparison with anything else does not compile and never holds.',
  todo: 'Compare with `cad` or `usd`, in lower case.',
  claims: [{ element: 'checkout.session.payment_method_options.acss_debit.currency' }],
})
