import Stripe from 'stripe'

declare function save(status: Stripe.Issuing.Card.Shipping.Status | null): void
declare function done(status: 'delivered'): void

const order: Record<string, number> = { pending: 1, shipped: 2, delivered: 3 }
const labels: Partial<Record<Stripe.Issuing.Card.Shipping.Status, string>> = { pending: 'Pending' }
const ranks = { canceled: 0, pending: 1, shipped: 2, delivered: 3, failure: 4, returned: 5, submitted: 6 }

export function track(shipping: Stripe.Issuing.Card.Shipping, parcel: { status: 'pending' | 'shipped' }): string {
  const { status } = shipping
  save(status)
  if (status === null) return 'Unknown'
  if (status === 'delivered') done(status)
  if (status === 'shipped' || status === 'delivered') return order[status] === 3 ? 'There' : 'Under way'
  return `${order[status] ?? 0} ${labels[status] ?? status} ${ranks[status]} ${order[parcel.status]}`
}
