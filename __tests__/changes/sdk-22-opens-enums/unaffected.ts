import Stripe from 'stripe'

type Method = 'charge_automatically' | 'send_invoice'

declare const stripe: Stripe
declare const shop: { collection_method: Method; status: 'open' | 'paid' }
declare const rows: any
declare function log(text: string): void
declare function note(method: Method): void
declare function same<T>(value: T): T
declare function isMethod(value: string): value is Method

const labels: Record<string, string> = { charge_automatically: 'Automatic', send_invoice: 'By invoice' }
const ranks: Record<Stripe.Invoice.CollectionMethod, number> = { charge_automatically: 1, send_invoice: 2 }
const colors: { [K in Stripe.Invoice.CollectionMethod]?: string } = { send_invoice: 'blue' }
const table = { charge_automatically: 1, send_invoice: 2 }
const names = new Map<string, string>()

export function show(invoice: Stripe.Invoice): string {
  const method = invoice.collection_method
  log(method)
  log(labels[method] ?? names.get(method) ?? 'Other')
  log(`${ranks[method]} ${colors[invoice.collection_method]}`)
  rows.insert({ method, status: invoice.status })
  note(invoice.collection_method as Method)
  if (isMethod(method)) note(method)
  switch (invoice.status) {
    case 'paid':
      return 'yes'
    default:
      return 'no'
  }
}

export const inferred = (all: Stripe.Invoice[]) => all.map((each) => same(each.collection_method))

export async function alike(invoice: Stripe.Invoice) {
  const params: Stripe.InvoiceListParams = { status: invoice.status ?? 'draft' }
  return [await stripe.invoices.list(params), await stripe.invoices.list({ status: invoice.status! })]
}

export function keep(method: Stripe.Invoice.CollectionMethod): Stripe.Invoice.CollectionMethod | undefined {
  switch (method) {
    case 'charge_automatically':
      return method
    case 'send_invoice':
      return undefined
  }
}

export const ofShop = () => {
  note(shop.collection_method)
  return table[shop.collection_method]
}

export const cast = (invoice: Stripe.Invoice) =>
  table[invoice.collection_method as keyof typeof table]

export const card = (method: Stripe.PaymentMethod) => method[method.type as 'card']
