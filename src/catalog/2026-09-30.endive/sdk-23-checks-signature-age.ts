import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 23.0 itself changed. */
export default defineChange({
  apiVersion: '2026-09-30.endive',
  sdk: '23.0.0',
  slug: 'sdk-23-checks-signature-age',
  title: 'signature.verifyHeader refuses old signatures unless told otherwise',
  url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v23',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'Without a tolerance it took signatures of any age, and now it throws for those that are older than the default; replayed or queued deliveries fail.',
  todo: 'Pass the tolerance in seconds as fourth argument where deliveries may wait.',
  example: {
    before: `stripe.webhooks.signature.verifyHeader(body, header, secret)`,
    after: `stripe.webhooks.signature.verifyHeader(body, header, secret, 86400)`,
  },
  claims: [{ element: 'Signature.verifyHeader' }],
})
