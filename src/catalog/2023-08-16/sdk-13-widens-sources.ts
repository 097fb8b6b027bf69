import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: two unions of the SDK’s types have a member more. */
export default defineChange({
  apiVersion: '2023-08-16',
  slug: 'sdk-13-widens-sources',
  title: 'Sources of balance transactions and customers can be of one more type',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'types',
  severity: 'behavior',
  layer: 'sdk',
  why: 'An expanded `balance_transaction.source` can be a `Stripe.CustomerCashBalanceTransaction`, and `customers.updateSource` can return a `Stripe.Account`: code that narrows the type without a default may not compile.',
  todo: 'Narrow by the `object` of the value, with a default for types you do not handle.',
  claims: [
    { element: 'balance_transaction.source', quiet: true },
    { element: 'customers.updateSource', change: 'retyped', quiet: true },
  ],
})
