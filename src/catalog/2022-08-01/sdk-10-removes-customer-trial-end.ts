import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: a parameter that left the types with stripe 10. */
export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'sdk-10-removes-customer-trial-end',
  title: 'customers.update has no trial_end any more',
  url: 'https://docs.stripe.com/api/customers/update',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types no longer have the parameter, so this line does not compile with stripe 10.',
  todo: 'Set `trial_end` on the subscription, with `subscriptions.update`.',
  claims: [
    {
      element: 'customers.update trial_end',
      upgrade: {
        verb: 'replace',
        to: 'subscriptions.update trial_end',
        safety: 'unsafe',
        reason: 'a customer can have several subscriptions',
      },
    },
  ],
})
