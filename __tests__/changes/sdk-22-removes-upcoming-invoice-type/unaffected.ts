import Stripe from 'stripe'

declare const stripe: Stripe

interface UpcomingInvoice {
  amount_due: number
}

export async function preview(customer: string): Promise<UpcomingInvoice> {
  const invoice: Stripe.Invoice = await stripe.invoices.createPreview({ customer })
  return { amount_due: invoice.amount_due }
}
