import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: a retired resource left the types with stripe 10. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.0.0',
  slug: 'sdk-10-removes-recipients',
  title: 'Recipients are gone from the SDK',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1000---2022-08-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types are not declared any more, and neither is `recipient` of a card, so this line does not compile with stripe 10.',
  todo: 'Remove the reference; a card belongs to a customer or an account.',
  claims: [
    { element: 'Stripe.Recipient' },
    { element: 'Stripe.DeletedRecipient' },
    { element: 'card.recipient' },
  ],
})
