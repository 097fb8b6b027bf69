import Stripe from 'stripe'

declare const stripe: Stripe

export const source = (customer: Stripe.Customer) => customer.default_source
export const sources = async (customer: string) => (await stripe.customers.listSources(customer, { object: 'card' })).data
export const add = (customer: string, token: string) => stripe.customers.createSource(customer, { source: token })
export const alipay = (charge: Stripe.Charge) => charge.payment_method_details?.alipay?.buyer_id
export const paid = ({ source }: Stripe.Charge) => source?.id
