import type Stripe from 'stripe'

export const sepaMandate = (charge: Stripe.Charge) => charge.payment_method_details?.sepa_debit?.mandate

export const lastFour = (charge: Stripe.Charge) => charge.payment_method_details?.card?.last4
