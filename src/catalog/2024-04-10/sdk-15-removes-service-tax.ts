import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.0.0',
  slug: 'sdk-15-removes-service-tax',
  title: 'Tax rates have no tax_type service_tax',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1500---2024-04-10',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The deprecated value is no longer in the types: TypeScript refuses to send it or to compare with it.',
  todo: 'Choose the type that your tax really is, or leave `tax_type` out; a `display_name` says the rest.',
  claims: [
    { element: 'tax_rate.tax_type=service_tax' },
    { element: 'taxRates.create tax_type=service_tax' },
    { element: 'taxRates.update tax_type=service_tax' },
    { element: 'invoices.updateLineItem tax_amounts[].tax_rate_data.tax_type=service_tax' },
  ],
})
