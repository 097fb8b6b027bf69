import Stripe from 'stripe'

const closed: Stripe.Invoice.Status[] = ['paid', 'void', 'deleted']

export const isClosed = (invoice: Stripe.Invoice) => closed.includes(invoice.status!)
export function label({ status }: Stripe.Invoice) {
  switch (status) {
    case 'deleted':
      return 'Deleted'
    case 'paid':
      return 'Paid'
  }
}
export const wasDeleted = (invoice: Stripe.Invoice) => invoice.status === 'deleted'
