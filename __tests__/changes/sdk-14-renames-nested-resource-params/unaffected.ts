import Stripe from 'stripe'

declare const stripe: Stripe

namespace Own {
  export namespace PersonCreateParams {
    export interface Dob {
      year: number
    }
  }
}
export const year = (dob: Own.PersonCreateParams.Dob) => dob.year

export const add = (account: string, params: Stripe.PersonCreateParams) =>
  stripe.accounts.createPerson(account, params)
export const list = (account: string) => stripe.accounts.listPersons(account, { relationship: { owner: true } })
export type Tokens = Stripe.TokenCreateParams.Person.Dob
