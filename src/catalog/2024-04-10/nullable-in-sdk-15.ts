import { defineChange } from '../change.ts'

const fields = [
  'apps.secret.payload',
  'billing_portal.configuration.features.subscription_update.products',
  'charge.refunds',
  'confirmation_token.payment_method_preview.klarna.dob',
  'dispute.payment_method_details.card',
  'identity.verification_report.document.*',
  'identity.verification_report.id_number.*',
  'identity.verification_session.verified_outputs*',
  'issuing.dispute.balance_transactions',
  'issuing.transaction.purchase_details',
  'payment_method.klarna.dob',
  'tax.calculation.line_items',
  'tax.calculation_line_item.tax_breakdown',
  'tax.transaction.line_items',
  'treasury.*',
]

/** Not an entry of Stripe's API changelog: fields whose types became optional with SDK 15. */
export default defineChange({
  apiVersion: '2024-04-10',
  slug: 'nullable-in-sdk-15',
  title: 'Fields that the API sends only when expanded or known can be missing',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1560---2024-05-09',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'Nearly all of these fields were marked as required by mistake; the types of stripe 15 say that they may be missing, and a strict compiler refuses to use them unchecked.',
  todo: 'Ask for the field with `expand` where it is expandable (`charge.refunds`), and handle the missing value before using it.',
  example: {
    before: 'const [refund] = charge.refunds.data',
    after:
      "const charge = await stripe.charges.retrieve(id, { expand: ['refunds'] })\nconst refund = charge.refunds?.data[0]",
  },
  claims: fields.map((element) => ({ element, change: 'optional' })),
})
