import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2026-09-30.endive',
  slug: 'failed-tax-calculation-error',
  title: 'Automatic tax has the error code failed_tax_calculation',
  url: 'https://docs.stripe.com/changelog/endive/2026-09-30/failed-tax-calculation-error',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Requests for calculations, invoices and subscriptions can fail with `failed_tax_calculation`, and the last error of an invoice or a payment can be it.',
  todo: 'Handle the code where you handle single errors of automatic tax.',
  claims: [],
})
