import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.4 itself changed. No row of a diff says it, for values were only added. */
export default defineChange({
  apiVersion: '2026-07-29.dahlia',
  sdk: '22.4.0',
  slug: 'sdk-22-opens-enums',
  title: 'the types of most enums take any other string too',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2240---2026-07-29',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'Stripe adds values to such an enum without a new API version, so the SDK’s types have `OtherString` beside the values that they list, for some enums since 22.4.0 and for more since 22.6.0, and a strict compiler refuses code that counts on the list.',
  todo: 'Reckon with values that you don’t know: a `default`, a fallback for the look-up, or a check that narrows the value before it is passed on.',
  example: {
    before: `const labels = { charge_automatically: 'Automatic', send_invoice: 'By invoice' }
return labels[invoice.collection_method]`,
    after: `const labels: Record<string, string> = { charge_automatically: 'Automatic', send_invoice: 'By invoice' }
return labels[invoice.collection_method] ?? 'Other'`,
  },
  claims: [],
})
