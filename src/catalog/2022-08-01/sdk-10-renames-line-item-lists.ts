import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: names that stripe 10 made alike. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.0.0',
  slug: 'sdk-10-renames-line-item-lists',
  title:
    'invoices.listUpcomingLineItems is called listUpcomingLines, and parameter types of line items have other names',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1000---2022-08-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The old method is `undefined` in stripe 10 and calling it throws; the old type names do not compile.',
  todo: 'Call `invoices.listUpcomingLines`, and name `InvoiceListUpcomingLinesParams` and `CreditNoteListPreviewLineItemsParams`; the request is the same.',
  example: {
    before: `const lines = await stripe.invoices.listUpcomingLineItems({ customer })`,
    after: `const lines = await stripe.invoices.listUpcomingLines({ customer })`,
  },
  claims: [
    {
      element: 'invoices.listUpcomingLineItems',
      upgrade: { verb: 'rename', to: 'listUpcomingLines', safety: 'safe' },
    },
    {
      element: 'Stripe.InvoiceLineItemListUpcomingParams',
      upgrade: { verb: 'rename', to: 'InvoiceListUpcomingLinesParams', safety: 'safe' },
    },
    {
      element: 'Stripe.CreditNoteLineItemListPreviewParams',
      upgrade: { verb: 'rename', to: 'CreditNoteListPreviewLineItemsParams', safety: 'safe' },
    },
    // Nothing used it.
    { element: 'Stripe.LineItemListParams' },
  ],
})
