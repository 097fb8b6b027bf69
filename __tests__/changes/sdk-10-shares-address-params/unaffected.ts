import Stripe from 'stripe'

declare const stripe: Stripe

interface Address {
  line1: string
}
export const read = (address: Stripe.Address) => address.line1
export const shared = (address: Stripe.AddressParam) => ({ address })
export const shipping: Stripe.CustomerCreateParams.Shipping = { name: 'Ann', address: { line1: 'Main St 1' } }
export const own = (address: Address) => stripe.customers.create({ address })
