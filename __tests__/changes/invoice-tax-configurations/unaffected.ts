import Stripe from 'stripe'

interface Booking {
  tax: number
  total_tax_amounts: { amount: number }[]
}
export const sum = (booking: Booking) =>
  booking.tax + booking.total_tax_amounts.reduce((total, { amount }) => total + amount, 0)

export const taxOf = (invoice: Stripe.Invoice) => (invoice.total_taxes ?? []).reduce((total, { amount }) => total + amount, 0)
export const net = (invoice: Stripe.Invoice) => invoice.total_excluding_tax ?? invoice.subtotal_excluding_tax
export const ofLine = (line: Stripe.InvoiceLineItem) => line.taxes?.map(({ tax_rate_details }) => tax_rate_details?.tax_rate)
export const ofItem = (item: Stripe.InvoiceItem) => item.tax_rates?.map(({ percentage }) => percentage)
export const manual = (stripe: Stripe, invoice: string, id: string, tax_rate_data: Stripe.InvoiceUpdateLineItemParams.TaxAmount.TaxRateData) =>
  stripe.invoices.updateLineItem(invoice, id, { tax_amounts: [{ amount: 100, taxable_amount: 1000, tax_rate_data }] })
export const checkout = ({ total_details }: Stripe.Checkout.Session) => total_details?.amount_tax
