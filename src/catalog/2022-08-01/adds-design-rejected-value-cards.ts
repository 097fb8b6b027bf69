import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'adds-design-rejected-value-cards',
  title: 'cancellation_reason of an issued card can be design_rejected',
  url: 'https://docs.stripe.com/changelog/2022-08-01/adds-design-rejected-value-cards',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Code that knows every `cancellation_reason` meets one it does not know.',
  todo: 'Handle `design_rejected`, which says that Stripe refused the design of the card, and any reason you do not know.',
  claims: [],
})
