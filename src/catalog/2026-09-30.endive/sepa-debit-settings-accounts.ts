import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'sepa-debit-settings-accounts',
  title: 'creditor_id of an account’s SEPA settings is there for the shared creditor too',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/sepa-debit-settings-accounts',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'The field was missing where the account used Stripe’s shared creditor identifier and now has that identifier, so code that takes any value for the account’s own is wrong.',
  todo: 'Compare with Stripe’s identifier for the country, instead of asking whether there is a value.',
  example: {
    before: 'const hasOwnCreditor = account.settings?.sepa_debit_payments?.creditor_id !== undefined',
    after: `const creditor = account.settings?.sepa_debit_payments?.creditor_id
const hasOwnCreditor = creditor !== undefined && !sharedCreditors.has(creditor)`,
  },
  claims: [],
  bites: [{ read: 'account.settings.sepa_debit_payments.creditor_id' }],
})
