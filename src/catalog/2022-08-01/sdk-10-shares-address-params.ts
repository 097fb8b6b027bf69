import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = {
  verb: 'replace',
  to: 'Stripe.AddressParam',
  safety: 'unsafe',
  reason: 'the shape is the same, the name is another',
}

/** Not an entry of Stripe's API changelog: forty address types of requests became one with stripe 10.1. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.1.0',
  slug: 'sdk-10-shares-address-params',
  title: 'Addresses in requests share one type, Stripe.AddressParam',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1010---2022-08-09',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The type of its own that each parameter had is not declared any more, so this line does not compile with stripe 10.1.',
  todo: 'Name `Stripe.AddressParam`; requests stay as they are.',
  example: {
    before: `const address: Stripe.CustomerCreateParams.Shipping.Address = { line1, city }`,
    after: `const address: Stripe.AddressParam = { line1, city }`,
  },
  claims: [
    {
      element: 'Stripe.AccountAddressParam',
      upgrade: { verb: 'rename', to: 'AddressParam', safety: 'safe' },
    },
    { element: 'Stripe.*Params.*Address', upgrade },
  ],
})
