import Stripe from 'stripe'

declare const stripe: Stripe
declare const billing: { invoices: { listUpcomingLineItems(query: { customer: string }): Promise<unknown[]> } }

export const own = (customer: string) => billing.invoices.listUpcomingLineItems({ customer })
export const lines = (id: string) => stripe.invoices.listLineItems(id)
export const upcoming = (customer: string) => stripe.invoices.retrieveUpcoming({ customer })
export const items = (params: Stripe.InvoiceLineItemListParams) => params.limit
