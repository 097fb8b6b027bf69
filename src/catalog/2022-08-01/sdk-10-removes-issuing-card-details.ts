import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: an unsupported method left the SDK with stripe 10. */
export default defineChange({
  apiVersion: '2022-08-01',
  sdk: '10.0.0',
  slug: 'sdk-10-removes-issuing-card-details',
  title: 'issuing.cards.retrieveDetails is gone from the SDK',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1000---2022-08-02',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The method is `undefined` in stripe 10, so calling it throws.',
  todo: "Call `issuing.cards.retrieve` with `expand: ['number', 'cvc']`, which works for virtual cards; the card itself carries both.",
  example: {
    before: `const details = await stripe.issuing.cards.retrieveDetails(id)
show(details.number, details.cvc)`,
    after: `const card = await stripe.issuing.cards.retrieve(id, { expand: ['number', 'cvc'] })
show(card.number, card.cvc)`,
  },
  claims: [
    {
      element: 'issuing.cards.retrieveDetails',
      upgrade: {
        verb: 'replace',
        to: 'issuing.cards.retrieve',
        safety: 'unsafe',
        reason: 'it wants `number` and `cvc` expanded and answers with the card',
      },
    },
    { element: 'Stripe.Issuing.CardDetails' },
    { element: 'Stripe.Issuing.CardRetrieveDetailsParams' },
  ],
})
