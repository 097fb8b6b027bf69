import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (percentage: number) =>
  stripe.taxRates.create({ display_name: 'service_tax', percentage, inclusive: false, tax_type: 'vat' })
export const own = (line: { fee: 'service_tax' | 'tip' }) => line.fee === 'service_tax'
