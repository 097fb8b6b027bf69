import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-removes-link-country',
  title: 'PaymentMethod.link has no country',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The field was not fully operational, and the types of stripe 13 no longer declare it.',
  todo: 'Read the country from `billing_details.address` of the payment method, where it is given.',
  claims: [{ element: 'payment_method.link.country' }],
})
