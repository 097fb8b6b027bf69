import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: a return type put right with stripe 10.4. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.4.0',
  slug: 'sdk-10-funds-cash-balance-transaction',
  title: 'testHelpers.customers.fundCashBalance answers with a CustomerCashBalanceTransaction',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1040---2022-08-23',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The declared `CustomerBalanceTransaction` was wrong; code that stores the answer as one does not compile, and `amount` is not there to read.',
  todo: 'Read `net_amount` and `ending_balance` of the `CustomerCashBalanceTransaction`.',
  claims: [{ element: 'testHelpers.customers.fundCashBalance' }],
})
