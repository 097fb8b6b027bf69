import Stripe from 'stripe'

declare const stripe: Stripe

type Address = Stripe.CustomerCreateParams.Shipping.Address

export function toAddress(row: { street: string; zip: string; city: string }): Address {
  return { line1: row.street, postal_code: row.zip, city: row.city }
}
export const ofCompany = (address: Stripe.AccountAddressParam) =>
  stripe.accounts.create({ type: 'custom', company: { address } })
export const registered = (address: Stripe.PersonUpdateParams.RegisteredAddress) => address.country
export const support: Stripe.AccountUpdateParams.BusinessProfile.SupportAddress = { city: 'Dublin' }
