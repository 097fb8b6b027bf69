import { type Claim, defineChange } from '../change.ts'

const replaced = (element: string, to: string, reason: string): Claim => ({
  element,
  upgrade: { verb: 'replace', to, safety: 'unsafe', reason },
})

const entries =
  'entries say `tax_rate_details.tax_rate` (an id) for `tax_rate` and `tax_behavior` for `inclusive`, and the list can be null'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'invoice-tax-configurations',
  title: 'Taxes of invoices, credit notes and their lines are under total_taxes and taxes',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/invoice-tax-configurations',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'The old tax fields come back `undefined`: sums turn into `NaN`, or into an invoice without tax in the books.',
  todo: 'Read `total_taxes` of invoices and credit notes and `taxes` of their lines; add up the `amount` of the entries for the tax in all, and compute a line’s net amount from `amount` and `taxes`.',
  steps: ['Compare a few invoices with and without tax in reports and exports before and after.'],
  example: {
    before: `const tax = invoice.tax ?? 0
const rates = invoice.total_tax_amounts.map(({ tax_rate, amount }) => [tax_rate, amount])`,
    after: `const taxes = invoice.total_taxes ?? []
const tax = taxes.reduce((sum, { amount }) => sum + amount, 0)
const rates = taxes.map(({ tax_rate_details, amount }) => [tax_rate_details?.tax_rate, amount])`,
  },
  claims: [
    replaced('invoice.tax', 'total_taxes', 'it is a list, whose amounts add up to the tax'),
    replaced('invoice.total_tax_amounts', 'total_taxes', entries),
    replaced('credit_note.tax_amounts', 'total_taxes', entries),
    replaced('line_item.tax_amounts', 'taxes', entries),
    replaced('line_item.tax_rates', 'taxes', 'only ids of tax rates are there'),
    replaced('credit_note_line_item.tax_amounts', 'taxes', entries),
    { element: 'line_item.amount_excluding_tax' },
    { element: 'line_item.unit_amount_excluding_tax' },
    { element: 'credit_note_line_item.amount_excluding_tax' },
    { element: 'credit_note_line_item.unit_amount_excluding_tax' },
    replaced('Stripe.Invoice.TotalTaxAmount', 'Stripe.Invoice.TotalTax', entries),
    replaced('Stripe.InvoiceLineItem.TaxAmount', 'Stripe.InvoiceLineItem.Tax', entries),
    replaced('Stripe.CreditNote.TaxAmount', 'Stripe.CreditNote.TotalTax', entries),
    replaced('Stripe.CreditNoteLineItem.TaxAmount', 'Stripe.CreditNoteLineItem.Tax', entries),
  ],
})
