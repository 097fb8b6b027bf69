import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 23.0 itself changed. */
export default defineChange({
  apiVersion: '2026-09-30.endive',
  sdk: '23.0.0',
  slug: 'sdk-23-removes-unverified-event-of-client',
  title: 'constructEventWithoutVerification is on webhooks only',
  url: 'https://github.com/stripe/stripe-node/wiki/Migration-guide-for-v23',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The client itself has no such method any more, so calling it throws a TypeError.',
  todo: 'Call `stripe.webhooks.constructEventWithoutVerification`.',
  claims: [
    {
      element: 'Stripe#constructEventWithoutVerification',
      upgrade: { verb: 'rename', to: 'webhooks.constructEventWithoutVerification', safety: 'safe' },
    },
  ],
})
