import Stripe from 'stripe'

export function isOver(dispute: Stripe.Dispute): boolean {
  switch (dispute.status) {
    case 'won':
    case 'lost':
    case 'charge_refunded':
      return true
    default:
      return dispute.status === 'warning_closed'
  }
}
export const refunded = ({ status }: Stripe.Dispute) => status === 'charge_refunded'
