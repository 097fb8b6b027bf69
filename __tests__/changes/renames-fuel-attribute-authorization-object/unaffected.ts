import Stripe from 'stripe'

declare const stripe: Stripe
export const capture = () => stripe.testHelpers.issuing.authorizations.capture('iauth_1', { purchase_details: { fuel: { unit: 'liter' } }, capture_amount: 1 })
export const create = () => stripe.testHelpers.issuing.authorizations.create({ card: 'ic_1', amount: 1 })
export const pump = { capture: (options: { fuel: { volume_decimal: string } }) => options }
pump.capture({ fuel: { volume_decimal: '1' } })
