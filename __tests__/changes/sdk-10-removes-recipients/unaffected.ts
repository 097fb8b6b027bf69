import Stripe from 'stripe'

interface Recipient {
  recipient: string
}
export const owner = (card: Stripe.Card) => card.customer ?? card.account
export const mail = ({ recipient }: Recipient) => recipient
