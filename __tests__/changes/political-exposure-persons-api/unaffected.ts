import Stripe from 'stripe'

declare const stripe: Stripe

export const read = (person: Stripe.Person) => person.political_exposure
export const add = (account: string) => stripe.accounts.createPerson(account, { first_name: 'Jenny' })
export const row = { political_exposure: 'unknown' }
export const note = (id: string) => stripe.customers.update(id, { metadata: { political_exposure: 'unknown' } })
export const listed = (account: string) => stripe.accounts.createPerson(account, { political_exposure: 'none' })
export const told = (account: string, person: string, isExposed: boolean) =>
  stripe.accounts.updatePerson(account, person, { political_exposure: isExposed ? 'existing' : 'none' })
