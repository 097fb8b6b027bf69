import Stripe from 'stripe'

declare const stripe: Stripe

const born: Stripe.AccountCreatePersonParams.Dob = { day: 1, month: 2, year: 1990 }

export const add = (account: string, relationship: Stripe.AccountCreatePersonParams.Relationship) =>
  stripe.accounts.createPerson(account, { dob: born, relationship })

export async function use(item: string, quantity: number, action: Stripe.SubscriptionItemCreateUsageRecordParams.Action) {
  return stripe.subscriptionItems.createUsageRecord(item, { quantity, action })
}

export type Owner = NonNullable<Stripe.CustomerUpdateSourceParams.Owner>
export type Kind = Stripe.AccountUpdateExternalAccountParams.AccountType
