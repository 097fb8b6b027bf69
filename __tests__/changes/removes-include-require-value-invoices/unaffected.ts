import Stripe from 'stripe'

declare const stripe: Stripe
declare const ledger: { invoices: { create(row: { customer: string }): Promise<void> } }

export const all = (customer: string) =>
  stripe.invoices.create({ customer, pending_invoice_items_behavior: 'include' })
export const none = (customer: string) =>
  stripe.invoices.create({ customer, pending_invoice_items_behavior: 'exclude' })
export const built = (params: Stripe.InvoiceCreateParams) => stripe.invoices.create(params)
export const own = (customer: string) => ledger.invoices.create({ customer })
export const item = (customer: string, price: string) => stripe.invoiceItems.create({ customer, price })
