import Stripe from 'stripe'

export function label(supplier: Stripe.Climate.Supplier): string {
  return supplier.removal_pathway === 'various' ? 'Several ways' : supplier.removal_pathway
}
