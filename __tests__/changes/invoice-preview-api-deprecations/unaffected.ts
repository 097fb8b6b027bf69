import Stripe from 'stripe'

interface Calendar {
  retrieveUpcoming(of: { customer: string }): Promise<string[]>
  invoices: { listUpcomingLines(): string[]; createPreview(of: { customer: string }): string }
}
export const events = async (calendar: Calendar, customer: string) => [
  ...(await calendar.retrieveUpcoming({ customer })),
  ...calendar.invoices.listUpcomingLines(),
  calendar.invoices.createPreview({ customer }),
]

export const preview = (stripe: Stripe, subscription: string, price: string) =>
  stripe.invoices.createPreview({ subscription, subscription_details: { items: [{ price }] } })
export const newOne = (stripe: Stripe, customer: string, price: string) =>
  stripe.invoices.createPreview({ customer, subscription_details: { items: [{ price }] } })
export const scheduled = (stripe: Stripe, schedule: string) => stripe.invoices.createPreview({ schedule })
export const passed = (stripe: Stripe, params: Stripe.InvoiceCreatePreviewParams) =>
  stripe.invoices.createPreview({ ...params, preview_mode: 'next' })
