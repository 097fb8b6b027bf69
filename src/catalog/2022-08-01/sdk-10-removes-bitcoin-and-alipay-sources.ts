import { defineChange } from '../change.ts'

/** Unions that lost the two: whoever reads them is not affected, whoever names the types is found by their names. */
const narrowed = ['*source', '*sources', 'customers.*Source', 'customers.listSources']

/** Not an entry of Stripe's API changelog: sources of payment that were long retired left the types with stripe 10. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.0.0',
  slug: 'sdk-10-removes-bitcoin-and-alipay-sources',
  title: 'Bitcoin receivers and Alipay accounts are gone from the SDK',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1000---2022-08-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types are not declared any more, so this line does not compile with stripe 10.',
  todo: 'Remove the reference; a customer’s source is an `Account`, a `BankAccount`, a `Card` or a `Source`.',
  claims: [
    { element: 'Stripe.AlipayAccount' },
    { element: 'Stripe.DeletedAlipayAccount' },
    { element: 'Stripe.BitcoinReceiver' },
    { element: 'Stripe.DeletedBitcoinReceiver' },
    { element: 'Stripe.BitcoinTransaction*' },
    ...narrowed.map((element) => ({ element, change: 'retyped' as const, quiet: true as const })),
  ],
})
