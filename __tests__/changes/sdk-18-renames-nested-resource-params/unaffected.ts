import Stripe from 'stripe'

interface PersonCreateParams {
  name: string
}
export const own = (params: PersonCreateParams) => params.name
export const current = (params: Stripe.AccountCreatePersonParams) => params.first_name
export const customer = (params: Stripe.CustomerCreateParams) => params.email
