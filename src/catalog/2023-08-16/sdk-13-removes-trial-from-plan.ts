import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-removes-trial-from-plan',
  title: 'Checkout takes no subscription_data.trial_from_plan',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The parameter belongs to plans, which prices have replaced, and the types of stripe 13 refuse it.',
  todo: 'Say the length of the trial in `subscription_data.trial_period_days`.',
  keeps: 'A `// @ts-ignore` on the line still sends the parameter.',
  example: {
    before: 'subscription_data: { trial_from_plan: true },',
    after: 'subscription_data: { trial_period_days: 14 },',
  },
  claims: [
    {
      element: 'checkout.sessions.create subscription_data.trial_from_plan',
      upgrade: {
        verb: 'replace',
        to: 'subscription_data.trial_period_days',
        safety: 'unsafe',
        reason: 'the length of the trial stands in the plan',
      },
    },
  ],
})
