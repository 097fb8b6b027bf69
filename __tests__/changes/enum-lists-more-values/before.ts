import Stripe from 'stripe'

declare function save(status: 'canceled' | 'delivered' | 'failure' | 'pending' | 'returned' | 'shipped'): void
declare function unreachable(value: never): never

const order = { canceled: 0, pending: 1, shipped: 2, delivered: 3, failure: 4, returned: 5 }
const labels: Record<Stripe.Issuing.Card.Shipping.Status, string> = {
  canceled: 'Canceled',
  delivered: 'Delivered',
  failure: 'Failed',
  pending: 'Pending',
  returned: 'Returned',
  shipped: 'Shipped',
}

export function track(shipping: Stripe.Issuing.Card.Shipping): string {
  if (shipping.status === null) return 'Unknown'
  save(shipping.status)
  return `${order[shipping.status]} ${labels[shipping.status]}`
}

export function isOver(card: Stripe.Issuing.Card): boolean {
  const status = card.shipping?.status
  switch (status) {
    case 'canceled':
    case 'delivered':
    case 'failure':
    case 'returned':
      return true
    case 'pending':
    case 'shipped':
    case null:
    case undefined:
      return false
    default:
      return unreachable(status)
  }
}
