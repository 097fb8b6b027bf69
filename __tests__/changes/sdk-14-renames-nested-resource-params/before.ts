import Stripe from 'stripe'

declare const stripe: Stripe

const born: Stripe.PersonCreateParams.Dob = { day: 1, month: 2, year: 1990 }

export const add = (account: string, relationship: Stripe.PersonCreateParams.Relationship) =>
  stripe.accounts.createPerson(account, { dob: born, relationship })

export async function use(item: string, quantity: number, action: Stripe.UsageRecordCreateParams.Action) {
  return stripe.subscriptionItems.createUsageRecord(item, { quantity, action })
}

export type Owner = NonNullable<Stripe.CustomerSourceUpdateParams.Owner>
export type Kind = Stripe.ExternalAccountUpdateParams.AccountType
