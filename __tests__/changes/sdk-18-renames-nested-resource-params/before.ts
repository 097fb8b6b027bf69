import Stripe from 'stripe'
import type { Stripe as S } from 'stripe'

declare const stripe: Stripe

export async function addPerson(account: string, params: Stripe.PersonCreateParams) {
  const update: Stripe.PersonUpdateParams = { email: params.email }
  const person = await stripe.accounts.createPerson(account, params)
  return stripe.accounts.updatePerson(account, person.id, update)
}

type CardParams = S.CustomerSourceCreateParams | Stripe.ExternalAccountCreateParams
export const sources: Array<CardParams> = []
export let reversal: Partial<import('stripe').Stripe.TransferReversalCreateParams>
