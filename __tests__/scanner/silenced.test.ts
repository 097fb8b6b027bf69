// Breaks that the compiler was told not to see: directives, casts, intersections.
import { changeOf, drawn, findingsIn, fixedText } from './analyze-text.ts'

const basil = { from: '2025-02-24.acacia', to: '2025-03-31.basil' }
const period = '`subscription.current_period_end` is gone since 2025-03-31.basil.'
const change = changeOf(basil.to, {
  claims: [
    { element: 'subscription.current_period_end' },
    {
      element: 'invoice.subscription',
      upgrade: { verb: 'move', to: 'parent.subscription_details.subscription', safety: 'safe' },
    },
  ],
})
const judge = (text: string, jump = basil) => drawn(text, findingsIn(text, { ...jump, changes: [change] }))

const text = `import Stripe from 'stripe'
interface Sub { current_period_end: number }
export function read(sub: Stripe.Subscription, invoice: Stripe.Invoice) {
  const a = (sub as any).current_period_end
  const b = (sub as unknown as { current_period_end: number }).current_period_end
  const c = sub as unknown as Sub
  const d = sub as any
  const e = sub as Stripe.Subscription & { current_period_end?: number }
  const { current_period_end: f } = sub as any
  const { current_period_end } = sub as unknown as Sub
  // @ts-expect-error
  const g = invoice.subscription.id
  const h = (invoice as Record<string, any>)['subscription']
  return [a, b, c.current_period_end, d.current_period_end, e.current_period_end, (<any>sub)?.current_period_end]
}
`

test('the value stays Stripe’s behind casts, under directives, in intersections', () => {
  const line = (at: number) => `${at}: current_period_end | certain | ${period} | no fix`
  const moved =
    '`invoice.subscription` is gone since 2025-03-31.basil; `parent.subscription_details.subscription` takes its place.'
  expect(judge(text)).toEqual([
    line(4),
    line(5),
    line(9),
    line(10),
    `12: subscription | certain | ${moved} | safe: Use parent?.subscription_details?.subscription`,
    `13: 'subscription' | certain | ${moved} | safe: Use parent?.subscription_details?.subscription`,
    line(14),
    line(14),
    line(14),
    line(14),
  ])
})

test('a fix takes its place behind the cast', () => {
  const cast = `import Stripe from 'stripe'
export const of = (invoice: Stripe.Invoice) => (invoice as any).subscription
`
  expect(fixedText(cast, findingsIn(cast, { ...basil, changes: [change] }))).toBe(
    cast.replace('.subscription', '.parent?.subscription_details?.subscription'),
  )
})

test('left alone: what the version in use lacks already, other values behind casts, casts to another of Stripe’s', () => {
  expect(judge(text, { from: '2025-03-31.basil', to: '2025-04-30.basil' })).toEqual([])
  expect(
    judge(`import Stripe from 'stripe'
interface Row { current_period_end: number }
export function read(row: Row, found: unknown, session: Stripe.Invoice, item: Stripe.SubscriptionItem) {
  const saved = found as Row
  return [
    (row as any).current_period_end,
    (found as Row).current_period_end,
    saved.current_period_end,
    (session as unknown as Stripe.Checkout.Session).subscription,
    (item as any).subscription,
  ]
}
`),
  ).toEqual([])
})
