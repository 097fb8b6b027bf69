import { defineChange } from '../change.ts'

/**
 * Not an entry of Stripe's API changelog: the SDK's says it, with 18.0.0. No upgrade: a loop of one's own that no longer
 * hands `page` on would read the first page for ever.
 */
export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'removes-page-of-v2-lists',
  title: 'Lists of the v2 API take no page parameter',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1800---2025-04-01',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'api',
  why: 'The types do not know `page` any more, so a loop that hands it on does not compile.',
  todo: 'Let the SDK page (`for await (const event of stripe.v2.core.events.list(…))`), or follow `next_page_url`.',
  example: {
    before: `let page: string | undefined
do {
  const events = await stripe.v2.core.events.list({ object_id: meter, page })
  page = nextPageOf(events)
} while (page)`,
    after: `for await (const event of stripe.v2.core.events.list({ object_id: meter })) {
  await handle(event)
}`,
  },
  claims: [{ element: 'v2.core.events.list page' }, { element: 'v2.core.eventDestinations.list page' }],
})
