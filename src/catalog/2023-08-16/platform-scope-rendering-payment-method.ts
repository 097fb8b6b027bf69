import { defineChange } from '../change.ts'

const bankDebits = ['us_bank_account', 'acss_debit', 'sepa_debit', 'bacs_debit', 'au_becs_debit']

export default defineChange({
  apiVersion: '2023-08-16',
  slug: 'platform-scope-rendering-payment-method',
  title: 'Fingerprints of bank debits are scoped to the platform when a platform reads them',
  url: 'https://docs.stripe.com/changelog/2023-08-16/platform-scope-rendering-payment-method',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A Connect platform sees another fingerprint for the same bank account than before, so comparisons with stored fingerprints find nothing.',
  todo: 'If you are a platform, read the fingerprints of stored payment methods anew before you compare with them; others see no difference.',
  steps: ['Backfill the fingerprints that your platform has stored for connected accounts.'],
  claims: [],
  bites: bankDebits.map((type) => ({ read: `payment_method.${type}.fingerprint` })),
})
