import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-removes-available-on-filter',
  title: 'balanceTransactions.list cannot be filtered by available_on',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Stripe discourages the filter, and the types of stripe 13 no longer declare it.',
  todo: 'List by `created` or `payout`, and compare `available_on` of what comes back.',
  keeps: 'A `// @ts-ignore` on the line still sends the parameter.',
  example: {
    before: 'const due = await stripe.balanceTransactions.list({ available_on: { lte: now } })',
    after: `const recent = await stripe.balanceTransactions.list({ created: { gte: weekAgo } })
const due = recent.data.filter((each) => each.available_on <= now)`,
  },
  claims: [{ element: 'balanceTransactions.list available_on' }],
})
