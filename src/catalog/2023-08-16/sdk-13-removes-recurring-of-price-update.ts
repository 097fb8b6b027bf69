import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-removes-recurring-of-price-update',
  title: 'prices.update takes no recurring',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types of stripe 13 do not declare the parameter: how a price recurs is settled when it is created.',
  todo: 'Create a new price with the `recurring` you want and deactivate the old one.',
  example: {
    before: 'await stripe.prices.update(price.id, { recurring: { trial_period_days: 14 } })',
    after: `const next = await stripe.prices.create({ ...terms, recurring: { interval: 'month', trial_period_days: 14 } })
await stripe.prices.update(price.id, { active: false })`,
  },
  claims: [{ element: 'prices.update recurring' }, { element: 'Stripe.PriceUpdateParams.Recurring' }],
})
