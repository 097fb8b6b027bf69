import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-renames-credit-balance-summaries',
  title: 'billing.creditBalanceSummary of the client is billing.creditBalanceSummaries',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Since stripe 22 `billing.creditBalanceSummary` is undefined, so the call throws.',
  todo: 'Call `billing.creditBalanceSummaries.retrieve`; parameters, result, and request are the same.',
  claims: [
    {
      element: 'billing.creditBalanceSummary.retrieve',
      upgrade: { verb: 'move', to: 'billing.creditBalanceSummaries.retrieve', safety: 'safe' },
    },
  ],
})
