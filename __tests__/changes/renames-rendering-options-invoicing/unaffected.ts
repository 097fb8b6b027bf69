import Stripe from 'stripe'

declare const stripe: Stripe

export const customer = (email: string) =>
  stripe.customers.create({
    email,
    invoice_settings: { rendering_options: { amount_tax_display: 'exclude_tax' } },
  })
export const kept = (given: Stripe.Customer) => given.invoice_settings.rendering_options?.amount_tax_display
export const create = (id: string) =>
  stripe.invoices.create({ customer: id, rendering: { amount_tax_display: 'exclude_tax' } })
export const own = (report: { rendering_options: string }) => report.rendering_options
