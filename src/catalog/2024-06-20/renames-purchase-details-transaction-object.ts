import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'renames-purchase-details-transaction-object',
  title: 'Fuel field volume_decimal is renamed quantity_decimal',
  url: 'https://docs.stripe.com/changelog/2024-06-20/renames-purchase-details-transaction-object',
  evidence: 'title',
  severity: 'breaking',
  layer: 'api',
  why: 'Responses no longer carry the old name, so this read comes back `undefined`.',
  todo: 'Read `quantity_decimal`; the value is the same decimal string, in more units than liters and gallons.',
  example: {
    before: 'const quantity = Number(transaction.purchase_details?.fuel?.volume_decimal)',
    after: 'const quantity = Number(transaction.purchase_details?.fuel?.quantity_decimal)',
  },
  claims: [
    {
      element: 'issuing.transaction.purchase_details.fuel.volume_decimal',
      upgrade: { verb: 'rename', to: 'quantity_decimal', safety: 'safe' },
    },
  ],
})
