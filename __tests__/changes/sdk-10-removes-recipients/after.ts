import Stripe from 'stripe'

export const owner = (card: Stripe.Card) => card.customer || card.recipient
export const account = (recipient: Stripe.Recipient) => recipient.migrated_to
export const isGone = (recipient: Stripe.Recipient | Stripe.DeletedRecipient) => 'deleted' in recipient
