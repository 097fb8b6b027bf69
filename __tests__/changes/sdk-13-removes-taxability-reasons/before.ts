import Stripe from 'stripe'

export function explain(item: Stripe.LineItem): string[] {
  return (item.taxes ?? []).map((tax) => {
    switch (tax.taxability_reason) {
      case 'vat_exempt':
        return 'exempt'
      case 'reverse_charge':
        return 'reverse charge'
      default:
        return 'taxed'
    }
  })
}

export const isOutside = (invoice: Stripe.Invoice) =>
  invoice.shipping_cost?.taxes?.some(({ taxability_reason }) => taxability_reason === 'excluded_territory')
