import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'removes-undocumented-fuel-fields-issuing',
  title: 'Undocumented fuel fields unit_cost and volume of Issuing transactions are gone',
  url: 'https://docs.stripe.com/changelog/2024-06-20/removes-undocumented-fuel-fields-issuing',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Code that reads `purchase_details.fuel.unit_cost` or `volume`, which no types ever declared, gets `undefined`.',
  todo: 'Read `unit_cost_decimal` and `quantity_decimal`, which are decimal strings.',
  claims: [],
})
