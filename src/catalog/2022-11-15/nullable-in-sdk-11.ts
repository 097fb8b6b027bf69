import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: fields whose types became nullable or optional with stripe 11 and 12. */
export default defineChange({
  apiVersion: '2022-11-15',
  slug: 'nullable-in-sdk-11',
  title: 'Field can be null or missing',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1150---2022-12-22',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'The types of stripe 11 and 12 say that the field may be absent; a strict compiler refuses to use it unchecked.',
  todo: 'Handle the missing value before using it.',
  claims: [
    { element: 'checkout.session.cancel_url' },
    { element: 'checkout.session.success_url' },
    { element: 'identity.verification_*' },
    { element: 'issuing.cardholder.individual.*' },
  ],
})
