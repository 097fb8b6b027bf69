import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2025-11-17.clover',
  slug: 'nullable-financial-connections-client-secret',
  title: 'The client secret of a Financial Connections session can be null',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2000---2025-11-18',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'api',
  why: 'The types say since stripe 20 that a session may have no `client_secret`; a strict compiler refuses to hand it to the page unchecked.',
  todo: 'Handle `null` before the secret goes to the page.',
  claims: [{ element: 'financial_connections.session.client_secret' }],
})
