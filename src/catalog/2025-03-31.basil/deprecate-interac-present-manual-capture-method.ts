import { defineChange } from '../change.ts'

const given = { payment_method_types: ['interac_present'], capture_method: ['manual'] }

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'deprecate-interac-present-manual-capture-method',
  title: 'Payments that take Interac cards cannot be captured manually',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/deprecate-interac-present-manual-capture-method',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Interac settles in one message, so `interac_present` together with `capture_method: manual` is not supported any more.',
  todo: "Send `capture_method: 'automatic'` or `'automatic_async'` where the payment may be made with an Interac card.",
  steps: [
    'Whoever must hold funds on other cards in person needs payments of their own for that; since 2025-11-17.clover, `payment_method_options.card_present.capture_method` also takes `manual_preferred`, which captures at once where the network asks for it.',
  ],
  example: {
    before: `await stripe.paymentIntents.create({
  amount,
  currency: 'cad',
  payment_method_types: ['card_present', 'interac_present'],
  capture_method: 'manual',
})`,
    after: `await stripe.paymentIntents.create({
  amount,
  currency: 'cad',
  payment_method_types: ['card_present', 'interac_present'],
  capture_method: 'automatic',
})`,
  },
  claims: [],
  bites: [
    { call: 'paymentIntents.create', given },
    { call: 'paymentIntents.update', given },
  ],
})
