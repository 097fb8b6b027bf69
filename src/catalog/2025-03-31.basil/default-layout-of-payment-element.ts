import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'default-layout-of-payment-element',
  title: 'The Payment Element is an accordion unless told otherwise',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/default-layout-of-payment-element',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'A page that was designed around tabs shows an accordion, collapsed where several payment methods are offered.',
  todo: "Set `layout: 'tabs'` where the page needs tabs, or fit the page to the accordion.",
  keeps:
    "The option `layout: 'tabs'` keeps the old look; `defaultCollapsed` decides whether an accordion starts closed.",
  steps: [
    'It comes with the Basil release of Stripe.js, so look at the payment page when its script changes.',
  ],
  example: {
    before: `elements.create('payment').mount('#payment')`,
    after: `elements.create('payment', { layout: 'tabs' }).mount('#payment')`,
  },
  claims: [],
})
