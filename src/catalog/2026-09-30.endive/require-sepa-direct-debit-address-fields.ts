import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'require-sepa-direct-debit-address-fields',
  title: 'SEPA Direct Debit from outside the EEA needs city and postal code',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/require-sepa-direct-debit-address-fields',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe refuses a SEPA Direct Debit method with an IBAN from outside the EEA (the UK or Switzerland, say) whose billing address lacks `city` or `postal_code`, besides `line1` and `country`.',
  todo: 'Collect the whole address and send it in `billing_details.address`.',
  keeps: 'IBANs of the EEA are not affected.',
  steps: ['Let the form that takes the IBAN ask for the address of people whose bank is outside the EEA.'],
  example: {
    before: `await stripe.paymentMethods.create({
  type: 'sepa_debit',
  sepa_debit: { iban },
  billing_details: { name, email, address: { line1, country } },
})`,
    after: `await stripe.paymentMethods.create({
  type: 'sepa_debit',
  sepa_debit: { iban },
  billing_details: { name, email, address: { line1, city, postal_code, country } },
})`,
  },
  claims: [],
})
