import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'deprecates-bank-transfer-payments-capabilities',
  title: 'The capability bank_transfer_payments is deprecated; there is one per region',
  url: 'https://docs.stripe.com/changelog/2024-06-20/deprecates-bank-transfer-payments-capabilities',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'The capabilities for bank transfers now follow where the customer is; code that requests or checks the old one alone misses accounts that have the new ones.',
  todo: 'Request and check those you need: `gb_bank_transfer_payments`, `jp_bank_transfer_payments`, `mx_bank_transfer_payments`, `sepa_bank_transfer_payments`, `us_bank_transfer_payments`.',
  example: {
    before: `await stripe.accounts.update(account, {
  capabilities: { bank_transfer_payments: { requested: true } },
})`,
    after: `await stripe.accounts.update(account, {
  capabilities: { sepa_bank_transfer_payments: { requested: true } },
})`,
  },
  claims: [],
  bites: [
    { send: 'accounts.create capabilities.bank_transfer_payments' },
    { send: 'accounts.update capabilities.bank_transfer_payments' },
    { read: 'account.capabilities.bank_transfer_payments' },
  ],
})
