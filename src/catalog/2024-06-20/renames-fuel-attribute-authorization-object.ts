import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = { verb: 'rename', to: 'quantity_decimal', safety: 'safe' }

export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'renames-fuel-attribute-authorization-object',
  title: 'Fuel parameter volume_decimal is renamed quantity_decimal',
  url: 'https://docs.stripe.com/changelog/2024-06-20/renames-fuel-attribute-authorization-object',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe does not know the old name any more and refuses the test helper’s request.',
  todo: 'Send `quantity_decimal`; the value stays the same decimal string.',
  example: {
    before: `await stripe.testHelpers.issuing.authorizations.capture(id, {
  purchase_details: { fuel: { type: 'diesel', unit: 'liter', volume_decimal: '42.5' } },
})`,
    after: `await stripe.testHelpers.issuing.authorizations.capture(id, {
  purchase_details: { fuel: { type: 'diesel', unit: 'liter', quantity_decimal: '42.5' } },
})`,
  },
  claims: [
    { element: 'testHelpers.issuing.authorizations.capture purchase_details.fuel.volume_decimal', upgrade },
    {
      element: 'testHelpers.issuing.transactions.createForceCapture purchase_details.fuel.volume_decimal',
      upgrade,
    },
    {
      element: 'testHelpers.issuing.transactions.createUnlinkedRefund purchase_details.fuel.volume_decimal',
      upgrade,
    },
  ],
})
