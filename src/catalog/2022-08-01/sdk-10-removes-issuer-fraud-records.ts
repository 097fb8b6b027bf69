import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: a retired resource left the SDK with stripe 10. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.0.0',
  slug: 'sdk-10-removes-issuer-fraud-records',
  title: 'Issuer fraud records are gone from the SDK',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1000---2022-08-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: '`stripe.issuerFraudRecords` is `undefined` in stripe 10, so a call of its methods throws.',
  todo: 'Use `radar.earlyFraudWarnings`, which Stripe’s specification gives as the resource’s new name.',
  example: {
    before: `const records = await stripe.issuerFraudRecords.list({ charge })`,
    after: `const warnings = await stripe.radar.earlyFraudWarnings.list({ charge })`,
  },
  claims: [
    {
      element: 'issuerFraudRecords.list',
      upgrade: {
        verb: 'replace',
        to: 'radar.earlyFraudWarnings.list',
        safety: 'unsafe',
        reason: 'early fraud warnings have no `post_date` and no `has_liability_shift`',
      },
    },
    {
      element: 'issuerFraudRecords.retrieve',
      upgrade: {
        verb: 'replace',
        to: 'radar.earlyFraudWarnings.retrieve',
        safety: 'unsafe',
        reason: 'early fraud warnings have no `post_date` and no `has_liability_shift`',
      },
    },
    { element: 'Stripe.IssuerFraudRecord*' },
  ],
})
