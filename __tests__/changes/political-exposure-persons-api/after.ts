import Stripe from 'stripe'

declare const stripe: Stripe

export async function add(account: string, form: { pep: string }) {
  await stripe.accounts.createPerson(account, { first_name: 'Jenny', political_exposure: form.pep })
}

export async function change(account: string, person: string, pep: boolean) {
  const params: Stripe.AccountUpdatePersonParams = { political_exposure: pep ? 'pep' : 'no' }
  await stripe.accounts.updatePerson(account, person, params)
}

export const token = (political_exposure: string) => stripe.tokens.create({ person: { political_exposure } })
