import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = { verb: 'rename', to: 'rendering', safety: 'safe' }
const type: Upgrade = { verb: 'rename', to: 'Rendering', safety: 'safe' }

export default defineChange({
  apiVersion: '2024-04-10',
  slug: 'renames-rendering-options-invoicing',
  title: 'rendering_options of an invoice is renamed rendering',
  url: 'https://docs.stripe.com/changelog/2024-04-10/renames-rendering-options-invoicing',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Sending `rendering_options` is refused, and reads of it come back `undefined`.',
  todo: 'Send and read `rendering`; `amount_tax_display` inside stays as it is. The `rendering_options` in the invoice settings of a customer and in `invoice_data` keep their name.',
  steps: [
    "Where `''` cleared `rendering_options`, send `rendering: { amount_tax_display: '' }`: `rendering` itself takes no empty string.",
  ],
  example: {
    before: `await stripe.invoices.create({
  customer,
  rendering_options: { amount_tax_display: 'include_inclusive_tax' },
})`,
    after: `await stripe.invoices.create({
  customer,
  rendering: { amount_tax_display: 'include_inclusive_tax' },
})`,
  },
  claims: [
    { element: 'invoice.rendering_options', upgrade },
    { element: 'invoices.create rendering_options', upgrade },
    { element: 'invoices.update rendering_options', upgrade },
    { element: 'Stripe.Invoice.RenderingOptions', upgrade: type },
    { element: 'Stripe.InvoiceCreateParams.RenderingOptions', upgrade: type },
    { element: 'Stripe.InvoiceUpdateParams.RenderingOptions', upgrade: type },
  ],
})
