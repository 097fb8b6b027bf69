import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = {
  verb: 'remove',
  safety: 'unsafe',
  reason: 'the update may have nothing left to do',
}

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'sdk-19-removes-link-and-pay-by-bank-updates',
  title: 'Updates of payment methods no longer take link and pay_by_bank',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1900---2025-09-30',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: 'The two parameters left `paymentMethods.update`, so TypeScript refuses them.',
  todo: 'Leave `link` and `pay_by_bank` out: neither had anything inside that could be updated.',
  claims: [
    { element: 'paymentMethods.update link', upgrade },
    { element: 'paymentMethods.update pay_by_bank', upgrade },
    { element: 'Stripe.PaymentMethodUpdateParams.Link' },
    { element: 'Stripe.PaymentMethodUpdateParams.PayByBank' },
  ],
})
