/** What the compiler refuses because an enum of Stripe's got longer, which breaks no request and no response. */
import { defineChange } from '../change.ts'

export const moreValues = defineChange({
  apiVersion: null,
  slug: 'enum-lists-more-values',
  title: 'An enum lists more values than this code handles',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'This place counts on the values that the types list today, and a strict compiler refuses it with those of the target.',
  todo: 'Handle the new values, or whatever value else comes: a `default`, a fallback for the look-up, or a check that narrows the value before it is passed on.',
  claims: [],
})
