import Stripe from 'stripe'

declare const fulfill: (id: string) => Promise<void>

export async function onCompleted(session: Stripe.Checkout.Session) {
  if (session.payment_status !== 'unpaid') await fulfill(session.id)
}
export const isPaid = (invoice: Stripe.Invoice) => invoice.status === 'paid'
export const own = (order: { payment_status: 'paid' | 'open' }) => order.payment_status === 'paid'

export const isSettled = ({ payment_status }: Stripe.Checkout.Session) =>
  payment_status === 'paid' || payment_status === 'no_payment_required'
