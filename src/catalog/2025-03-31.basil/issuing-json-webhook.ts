import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'issuing-json-webhook',
  title: 'Real-time authorization webhooks ask for JSON in their Accept header',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/issuing-json-webhook',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A server that negotiates content and offers no JSON for the route may answer `issuing_authorization.request` with 406.',
  todo: 'Let the route that answers `issuing_authorization.request` produce `application/json`.',
  steps: [
    'Send a test authorization to the endpoint after the upgrade, and look for 406 responses in Workbench.',
  ],
  claims: [],
})
