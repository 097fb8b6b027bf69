import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = {
  verb: 'replace',
  to: 'filters.country',
  safety: 'unsafe',
  reason: 'the new name holds one code instead of a list',
}

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'rename-financial-connections-countries-filter-to-country',
  title: 'filters.countries of Financial Connections Sessions is one country',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/rename-financial-connections-countries-filter-to-country',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe refuses the old name and lists, and the session’s `filters.countries` reads `undefined`; only the first country ever counted.',
  todo: 'Send and read `filters.country`, a single code such as `US`.',
  example: {
    before: `const session = await stripe.financialConnections.sessions.create({
  account_holder: { type: 'customer', customer },
  permissions: ['payment_method'],
  filters: { countries: ['US'] },
})`,
    after: `const session = await stripe.financialConnections.sessions.create({
  account_holder: { type: 'customer', customer },
  permissions: ['payment_method'],
  filters: { country: 'US' },
})`,
  },
  claims: [
    { element: 'financialConnections.sessions.create filters.countries', upgrade },
    { element: 'financial_connections.session.filters.countries', upgrade },
  ],
})
