import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: fields whose types became nullable or optional with SDK 16. */
export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'nullable-in-sdk-16',
  title: 'Field can be null or missing',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1680---2024-08-15',
  evidence: 'types',
  severity: 'behavior',
  layer: 'sdk',
  why: 'The types say since stripe 16 that the field may be absent; a strict compiler refuses to use it unchecked.',
  todo: 'Handle the missing value before using it.',
  example: {
    before: 'const title = item.description.toUpperCase()',
    after: "const title = item.description?.toUpperCase() ?? ''",
  },
  claims: [
    { element: 'person.additional_tos_acceptances.account' },
    { element: 'treasury.outbound_payment.tracking_details.us_domestic_wire.imad' },
    { element: 'treasury.outbound_transfer.tracking_details.us_domestic_wire.imad' },
    { element: 'item.description' },
  ],
})
