import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'political-exposure-persons-api',
  title: 'political_exposure of a person is `existing` or `none`, not any text',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/political-exposure-persons-api',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Any other value is refused, and TypeScript refuses a plain `string`.',
  todo: "Send `'existing'` or `'none'`; translate what your form or database holds before it is sent.",
  example: {
    before: `await stripe.accounts.createPerson(account, { political_exposure: form.pep })`,
    after: `await stripe.accounts.createPerson(account, {
  political_exposure: form.pep === 'yes' ? 'existing' : 'none',
})`,
  },
  claims: [
    { element: 'accounts.createPerson political_exposure' },
    { element: 'accounts.updatePerson political_exposure' },
    { element: 'tokens.create person.political_exposure' },
  ],
})
