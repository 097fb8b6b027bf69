import Stripe from 'stripe'

declare const stripe: Stripe
declare const vault: { cards: { retrieveDetails(id: string): Promise<string> } }

export const reveal = (id: string) => stripe.issuing.cards.retrieve(id, { expand: ['number', 'cvc'] })
export const own = (id: string) => vault.cards.retrieveDetails(id)
