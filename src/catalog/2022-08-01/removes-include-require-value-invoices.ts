import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'removes-include-require-value-invoices',
  title: 'A new invoice leaves pending items out by default, and include_and_require is gone',
  url: 'https://docs.stripe.com/changelog/2022-08-01/removes-include-require-value-invoices',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'A call without `pending_invoice_items_behavior` now makes an empty draft, since the default went from `include_and_require` to `exclude`; a call that passes `include_and_require` is refused.',
  todo: "Pass `pending_invoice_items_behavior: 'include'` where pending invoice items belong on the invoice, and check yourself that there are any.",
  keeps:
    "`pending_invoice_items_behavior: 'include'` collects pending items as before, but no longer fails when there are none.",
  steps: ['Watch for drafts of zero after the upgrade: they show a call that relied on the old default.'],
  example: {
    before: `await stripe.invoiceItems.create({ customer, price })
const invoice = await stripe.invoices.create({ customer })`,
    after: `await stripe.invoiceItems.create({ customer, price })
const invoice = await stripe.invoices.create({
  customer,
  pending_invoice_items_behavior: 'include',
})`,
  },
  claims: [
    {
      element: 'invoices.create pending_invoice_items_behavior=include_and_require',
      inTypesUntil: '2024-04-10',
      upgrade: {
        verb: 'rename',
        to: 'include',
        safety: 'unsafe',
        reason: 'without pending items the invoice is now created empty, where it was refused before',
      },
    },
  ],
  bites: [
    {
      call: 'invoices.create',
      without: ['pending_invoice_items_behavior', 'from_invoice'],
      keep: { pending_invoice_items_behavior: "'include'" },
    },
  ],
})
