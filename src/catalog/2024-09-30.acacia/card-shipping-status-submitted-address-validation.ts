import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-09-30.acacia',
  slug: 'card-shipping-status-submitted-address-validation',
  title: 'Shipping addresses of issued cards are validated and normalized by default',
  url: 'https://docs.stripe.com/changelog/acacia/2024-09-30/card-shipping-status-submitted-address-validation',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Creating a physical card fails where the address is probably undeliverable, and the address that is used can differ from the one you sent; `shipping.status` can be `submitted`.',
  todo: 'Handle the error and ask for another address, or say with `shipping.address_validation.mode` what you want.',
  keeps: 'Passing `shipping.address_validation: { mode: "disabled" }` leaves addresses unchecked.',
  steps: ['Add `submitted` wherever your code or database lists the statuses of a shipment.'],
  example: {
    before: `await stripe.issuing.cards.create({
  type: 'physical',
  cardholder,
  currency: 'usd',
  shipping: { name, address },
})`,
    after: `await stripe.issuing.cards.create({
  type: 'physical',
  cardholder,
  currency: 'usd',
  shipping: { name, address, address_validation: { mode: 'disabled' } },
})`,
  },
  claims: [],
  bites: [
    {
      call: 'issuing.cards.create',
      given: { type: ['physical'] },
      without: ['shipping.address_validation'],
      keep: { 'shipping.address_validation': "{ mode: 'disabled' }" },
    },
  ],
})
