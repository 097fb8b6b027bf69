/**
 * Standing rules: what Stripe's API has required in every version it was seen in, and what a migration guide asks to
 * check all the same. They carry no API version, because none brought them.
 */
import { defineChange } from '../change.ts'

/** What a Financial Connections session may ask for; the same four in every version from 2020-08-27 to 2026-10-28.endive. */
export const legalPermissions = ['balances', 'ownership', 'payment_method', 'transactions'] as const

const url = 'https://docs.stripe.com/api/financial_connections/sessions/create'

export const permissionsRequired = defineChange({
  apiVersion: null,
  slug: 'permissions-required-financial-connections-session',
  title: 'Financial Connections session without permissions',
  url,
  evidence: 'types',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe refuses the request with `Missing required param: permissions`, so the customer cannot link an account.',
  todo: 'Pass `permissions`, an array of what the customer consents to: `balances`, `ownership`, `payment_method`, `transactions`. Ask for no more than you use; `payment_method` alone is the least, and enough to debit the account.',
  claims: [],
})

export const permissionsInvalid = defineChange({
  apiVersion: null,
  slug: 'invalid-permissions-financial-connections-session',
  title: 'Financial Connections permission that does not exist',
  url,
  evidence: 'types',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe refuses a session that asks for anything else, so the customer cannot link an account.',
  todo: 'Use only `balances`, `ownership`, `payment_method` and `transactions`.',
  claims: [],
})

export const permissionsDuplicate = defineChange({
  apiVersion: null,
  slug: 'duplicate-permissions-financial-connections-session',
  title: 'Financial Connections permission listed twice',
  url,
  evidence: 'types',
  severity: 'advice',
  layer: 'api',
  why: 'It asks for nothing more, and usually means that another permission was meant.',
  todo: 'Name each permission once.',
  claims: [],
})

/** The guide's spelling: `linkAccountSessions` is in no official SDK; the endpoint of that name is undocumented. */
export const linkAccountSessions = defineChange({
  apiVersion: null,
  slug: 'link-account-sessions-not-in-sdk',
  title: 'financialConnections.linkAccountSessions is not in the SDK',
  url,
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'No release of the `stripe` package has this resource, so the call throws before a request is made, unless the client is wrapped or extended.',
  todo: 'Call `financialConnections.sessions.create` with the same parameters.',
  claims: [],
})
