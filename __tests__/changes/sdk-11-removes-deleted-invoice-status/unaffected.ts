import Stripe from 'stripe'

export const isOpen = (invoice: Stripe.Invoice) => invoice.status === 'open'
export const isDeleted = (answer: Stripe.DeletedInvoice) => answer.deleted
export const own = (user: { status: string }) => user.status === 'deleted'
