import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'deprecate-total-count-expansion',
  title: 'Lists refuse to expand total_count',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/deprecate-total-count-expansion',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe answers the request with a 400 error, `property_forbidden`.',
  todo: 'Take `total_count` out of `expand` and page by `has_more`, or let the SDK page for you; where a number is shown, count while paging or keep a count of your own.',
  keeps: 'Only results of `search` methods can still expand it.',
  example: {
    before: `const page = await stripe.customers.list({ limit: 20, expand: ['total_count'] })
return { rows: page.data, pages: Math.ceil(page.total_count / 20) }`,
    after: `const page = await stripe.customers.list({ limit: 20 })
return { rows: page.data, hasNext: page.has_more }`,
  },
  claims: [],
  bites: [{ expand: 'total_count', butSearches: true }],
})
