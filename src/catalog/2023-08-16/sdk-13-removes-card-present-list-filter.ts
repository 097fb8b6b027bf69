import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-removes-card-present-list-filter',
  title: 'Payment methods cannot be listed by the type card_present',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The value was not fully operational, and the types of stripe 13 refuse it.',
  todo: 'List the types that can be charged again, such as `card`.',
  claims: [
    { element: 'paymentMethods.list type=card_present' },
    { element: 'customers.listPaymentMethods type=card_present' },
  ],
})
