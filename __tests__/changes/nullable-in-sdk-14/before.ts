import Stripe from 'stripe'

export const bacs = (account: Stripe.Account) => account.settings!.bacs_debit_payments!.display_name.toUpperCase()
export const terms = ({ individual }: Stripe.Issuing.Cardholder) =>
  individual!.card_issuing!.user_terms_acceptance!.date
export const bullets = (product: Stripe.Product) => product.features.map(({ name }) => name!.trim())
