import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'removes-undocumented-fleet-fields-issuing',
  title: 'Undocumented fleet amounts of Issuing transactions are gone',
  url: 'https://docs.stripe.com/changelog/2024-06-20/removes-undocumented-fleet-fields-issuing',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Code that reads `gross_amount`, `local_amount` or `national_amount` in `purchase_details.fleet.reported_breakdown`, which no types ever declared, gets `undefined`.',
  todo: 'Read `gross_amount_decimal`, `local_amount_decimal` and `national_amount_decimal`, which are decimal strings.',
  claims: [],
})
