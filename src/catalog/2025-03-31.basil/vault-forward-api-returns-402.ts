import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'vault-forward-api-returns-402',
  title: 'Forwarded requests that time out before they reach the destination fail with 402',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/vault-forward-api-returns-402',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Retries that wait for a 502 or 504 miss these timeouts, although just these are safe to retry: nothing was sent.',
  todo: 'Treat a 402 as a timeout before the connection, too, where errors of the call are handled; all other upstream errors stay 502 and 504.',
  example: {
    before: `if (error.statusCode === 502 || error.statusCode === 504) await retryLater(request)`,
    after: `if ([402, 502, 504].includes(error.statusCode)) await retryLater(request)`,
  },
  claims: [],
  bites: [{ call: 'forwarding.requests.create' }],
})
