import Stripe from 'stripe'

declare const stripe: Stripe
declare function assertNever(value: never): never
declare function note(method: 'charge_automatically' | 'send_invoice'): void

const labels = { charge_automatically: 'Automatic', send_invoice: 'By invoice' } as const
const own: Record<'charge_automatically' | 'send_invoice', string> = labels
type Row = { id: string; collection: keyof typeof labels; tags?: string[] }

export async function describe(id: string): Promise<string> {
  const invoice = await stripe.invoices.retrieve(id)
  note(invoice.collection_method)
  const { collection_method: method } = invoice
  return labels[invoice.collection_method] + own[method]
}

export const details = (method: Stripe.PaymentMethod) => method[method.type] ?? null

export function pick(method: Stripe.PaymentMethod) {
  const { type, [type]: found } = method
  return found
}

export const toRow = (invoice: Stripe.Invoice): Row => ({
  id: invoice.id,
  collection: invoice.collection_method,
})

export function label(method: Stripe.Invoice.CollectionMethod): string {
  switch (method) {
    case 'charge_automatically':
      return 'Automatic'
    case 'send_invoice':
      return 'By invoice'
  }
}

export function rank(invoice: Stripe.Invoice): number {
  switch (invoice.collection_method) {
    case 'charge_automatically':
      return 1
    case 'send_invoice':
      return 2
    default:
      return assertNever(invoice.collection_method)
  }
}

export function only({ collection_method }: Stripe.Invoice): Row | null {
  if (collection_method !== 'send_invoice') return null
  return { id: '', collection: collection_method }
}

export type Label = (typeof labels)[Stripe.Invoice.CollectionMethod]

export async function like(invoice: Stripe.Invoice) {
  const params: Stripe.InvoiceUpdateParams = { collection_method: invoice.collection_method }
  await stripe.invoices.list({ collection_method: invoice.collection_method })
  return stripe.invoices.update('in_1', params)
}
