import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: fields whose types became nullable or optional with SDK 14. */
export default defineChange({
  apiVersion: '2023-10-16',
  slug: 'nullable-in-sdk-14',
  title: 'Fields of Account, Cardholder and Product can be null or missing',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1450---2023-11-16',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'The types say since stripe 14 that the field may be absent; a strict compiler refuses to use it unchecked.',
  todo: 'Handle the missing value before using it.',
  claims: [
    { element: 'account.settings.bacs_debit_payments.display_name' },
    { element: 'issuing.cardholder.individual.card_issuing' },
    { element: 'product.features[].name' },
  ],
})
