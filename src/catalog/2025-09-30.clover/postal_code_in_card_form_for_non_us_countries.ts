import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'postal_code_in_card_form_for_non_us_countries',
  title: 'Card forms no longer ask for a postal code in Canada, the United Kingdom and Puerto Rico',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/postal_code_in_card_form_for_non_us_countries',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Checkout and the Payment Element leave the postal code out for cards there, so `billing_details.address.postal_code` of new payment methods is empty.',
  todo: 'Do without it, or collect the billing address yourself where tax, delivery or fraud rules need it.',
  steps: ['Check Radar rules, tax and shipping code that read the postal code of a card.'],
  claims: [],
})
