import Stripe from 'stripe'

declare const stripe: Stripe
declare const bank: { issuerFraudRecords: { list(query: { charge: string }): Promise<string[]> } }

export const warnings = (charge: string) => stripe.radar.earlyFraudWarnings.list({ charge })
export const own = (charge: string) => bank.issuerFraudRecords.list({ charge })
