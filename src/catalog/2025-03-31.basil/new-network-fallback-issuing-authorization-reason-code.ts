import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'new-network-fallback-issuing-authorization-reason-code',
  title: 'Issuing authorizations that the network decided for Stripe have the reason `network_fallback`',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/new-network-fallback-issuing-authorization-reason-code',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A switch over `request_history[].reason` that lists every value meets one it does not know.',
  todo: 'Add `network_fallback`, or a default branch, where `request_history[].reason` is told apart.',
  claims: [],
})
