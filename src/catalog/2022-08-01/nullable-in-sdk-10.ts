import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: fields that could always be absent, and whose types say so since stripe 10. */
export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'nullable-in-sdk-10',
  title: 'Field can be null or missing',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1060---2022-08-26',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'The API never promised the field, and the types say so since stripe 10; a strict compiler refuses to use it unchecked.',
  todo: 'Handle the missing value before using it.',
  claims: [
    { element: 'account.*', change: 'optional' },
    { element: 'bank_account.currency' },
    { element: 'card.currency' },
    { element: 'charge.refunds' },
    { element: 'customer.*', change: 'optional' },
    { element: 'invoice.id' },
    { element: 'payment_intent.charges' },
    { element: 'product.*', change: 'optional' },
    { element: 'terminal.configuration.tipping.*', change: 'optional' },
    { element: 'topup.source' },
    { element: 'treasury.financial_account.*', change: 'optional' },
    { element: 'treasury.outbound_transfer.destination_payment_method' },
  ],
})
