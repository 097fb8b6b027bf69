import Stripe from 'stripe'

declare const stripe: Stripe

const percent = (tax: Stripe.Invoice.TotalTaxAmount) =>
  typeof tax.tax_rate === 'string' ? tax.tax_rate : `${tax.tax_rate.percentage} %`

export async function bookInvoice(id: string) {
  const invoice = await stripe.invoices.retrieve(id, { expand: ['total_tax_amounts.tax_rate'] })
  const inclusive = invoice.total_tax_amounts.filter((each) => each.inclusive)
  return { total: invoice.total, tax: invoice.tax ?? 0, net: invoice.total - (invoice.tax ?? 0), rates: inclusive.map(percent) }
}

export const rows = (lines: Stripe.InvoiceLineItem[]) =>
  lines.map(({ amount, amount_excluding_tax, unit_amount_excluding_tax, tax_amounts, tax_rates }) => ({
    gross: amount,
    net: amount_excluding_tax,
    unit: Number(unit_amount_excluding_tax),
    tax: tax_amounts.reduce((sum, tax) => sum + tax.amount, 0),
    rate: tax_rates[0]?.percentage,
  }))

export async function bookCreditNote(id: string) {
  const note = await stripe.creditNotes.retrieve(id)
  const lines = note.lines.data.map((line) => [line.amount_excluding_tax, line.tax_amounts.length])
  return { tax: note.tax_amounts.reduce((sum, { amount }) => sum + amount, 0), lines }
}
