import Stripe from 'stripe'

export const isReversed = (item: Stripe.LineItem) =>
  item.taxes?.some(({ taxability_reason }) => taxability_reason === 'reverse_charge')
export const own = (line: { taxability: 'vat_exempt_goods' }) => line.taxability === 'vat_exempt_goods'
