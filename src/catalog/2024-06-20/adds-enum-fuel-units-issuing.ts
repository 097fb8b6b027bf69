import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'adds-enum-fuel-units-issuing',
  title: 'Fuel of Issuing transactions comes in five more units',
  url: 'https://docs.stripe.com/changelog/2024-06-20/adds-enum-fuel-units-issuing',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'The `purchase_details.fuel.unit` of a transaction can be `charging_minute`, `imperial_gallon`, `kilogram`, `kilowatt_hour` or `pound`, which code that converts liters and gallons alone does not know.',
  todo: 'Add the units wherever you convert or show quantities, with a default for unknown ones.',
  claims: [],
})
