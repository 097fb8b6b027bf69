import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'financial-connections-session-defaults',
  title: 'Financial Connections Sessions have the same defaults for every account holder',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/financial-connections-session-defaults',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A session that leaves these to Stripe lets people link any number of accounts, offers no manual entry, accepts accounts that cannot be charged, and lists every subcategory.',
  todo: 'Pass what you rely on: `limits.accounts`, `manual_entry.mode`, `filters.require_payment_method_support` and `filters.account_subcategories`.',
  keeps: 'Parameters that a request passes itself mean what they meant.',
  example: {
    before: `const session = await stripe.financialConnections.sessions.create({
  account_holder: { type: 'account', account },
  permissions: ['payment_method'],
})`,
    after: `const session = await stripe.financialConnections.sessions.create({
  account_holder: { type: 'account', account },
  permissions: ['payment_method'],
  limits: { accounts: 1 },
  manual_entry: { mode: 'automatic' },
  filters: { require_payment_method_support: 'all', account_subcategories: ['checking', 'savings'] },
})`,
  },
  claims: [],
  bites: [
    {
      call: 'financialConnections.sessions.create',
      without: [
        'limits.accounts',
        'manual_entry.mode',
        'filters.require_payment_method_support',
        'filters.account_subcategories',
      ],
    },
  ],
})
