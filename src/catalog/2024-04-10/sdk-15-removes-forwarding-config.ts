import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.2.0',
  slug: 'sdk-15-removes-forwarding-config',
  title: 'Forwarding requests have no config',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1520---2024-04-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The Forwarding API does not use the field any more, and the types of stripe 15 declare it neither as parameter nor as field.',
  todo: 'Leave `config` out.',
  example: {
    before:
      "await stripe.forwarding.requests.create({ config: 'fwdcfg_123', payment_method, url, request, replacements })",
    after: 'await stripe.forwarding.requests.create({ payment_method, url, request, replacements })',
  },
  claims: [
    {
      element: 'forwarding.requests.create config',
      upgrade: {
        verb: 'remove',
        safety: 'unsafe',
        reason: 'the configuration named here may be needed elsewhere',
      },
    },
    { element: 'forwarding.request.config' },
  ],
})
