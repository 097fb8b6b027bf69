import Stripe from 'stripe'

declare const order: { shipping: { name: string }; shipping_rate: string }

export const name = (session: Stripe.Checkout.Session & { shipping_details?: { name: string } }) =>
  session.shipping_details?.name
export const ofCharge = (charge: Stripe.Charge) => charge.shipping?.address
export const ofIntent = ({ shipping }: Stripe.PaymentIntent) => shipping?.name
export const ofCustomer = (customer: Stripe.Customer) => customer.shipping?.name
export const option = (session: Stripe.Checkout.Session) => session.shipping_options.map((each) => each.shipping_rate)
export const own = [order.shipping.name, order.shipping_rate]
