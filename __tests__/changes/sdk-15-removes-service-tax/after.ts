import Stripe from 'stripe'

declare const stripe: Stripe

export const create = (percentage: number) =>
  stripe.taxRates.create({ display_name: 'Service tax', percentage, inclusive: false, tax_type: 'service_tax' })

export const isService = (rate: Stripe.TaxRate) => rate.tax_type === 'service_tax'
