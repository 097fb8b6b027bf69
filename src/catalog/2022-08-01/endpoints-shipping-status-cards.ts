import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'endpoints-shipping-status-cards',
  title: 'A physical test card stays pending until a test helper ships it',
  url: 'https://docs.stripe.com/changelog/2022-08-01/endpoints-shipping-status-cards',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'In test mode `shipping.status` of a physical card no longer goes from `pending` to `delivered` by itself, so tests that wait for it do not end.',
  todo: 'Call `testHelpers.issuing.cards.shipCard`, `deliverCard`, `returnCard` or `failCard` in tests that need another status.',
  steps: ['Look for tests and demo scripts that wait for a physical card to be delivered.'],
  example: {
    before: `const card = await stripe.issuing.cards.create({ type: 'physical', ...params })`,
    after: `const card = await stripe.issuing.cards.create({ type: 'physical', ...params })
await stripe.testHelpers.issuing.cards.shipCard(card.id)
await stripe.testHelpers.issuing.cards.deliverCard(card.id)`,
  },
  claims: [],
})
