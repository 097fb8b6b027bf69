import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = { verb: 'rename', to: 'quantity_decimal', safety: 'safe' }

export default defineChange({
  apiVersion: '2024-06-20',
  slug: 'renames-fuel-attribute-authorization-object',
  title: 'Fuel parameter volume_decimal is renamed quantity_decimal',
  url: 'https://docs.stripe.com/changelog/2024-06-20/renames-fuel-attribute-authorization-object',
  evidence: 'title',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe does not know the old name any more and refuses the test helper’s request.',
  todo: 'Send `quantity_decimal`; the value stays the same decimal string.',
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
