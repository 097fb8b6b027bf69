import Stripe from 'stripe'

export const payee = (charge: Stripe.Charge) => charge.transfer_data?.destination ?? charge.on_behalf_of
export const isDisputed = (charge: Stripe.Charge) => charge.disputed
export const transfer = ({ destination }: Stripe.Transfer) => destination
export const own = (trip: { destination: string; dispute: string }) => trip.destination + trip.dispute
