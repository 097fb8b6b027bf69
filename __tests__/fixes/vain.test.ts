// A fix of what is read from a thing that is gone itself would compile to nothing: it is not offered.
import { fixTexts, scanTexts } from '../scanner/scan-texts.ts'

const files = {
  'a.ts': `import type Stripe from 'stripe'
export const chained = (sub: Stripe.Subscription) => sub.discount?.coupon.percent_off
export function taken(sub: Stripe.Subscription) {
  const { discount } = sub
  const held = sub.discount
  return [discount?.coupon, held?.coupon]
}
export const still = (discount: Stripe.Discount) => discount.coupon
`,
}

test('only what is read from something that stays is moved', async () => {
  const report = await scanTexts(files, { from: '2024-06-20', to: '2025-09-30.clover' })
  expect(report.findings.map(({ line, element, fix }) => [line, element, fix !== null])).toEqual([
    [2, 'subscription.discount', false],
    [2, 'discount.coupon', false],
    [4, 'subscription.discount', false],
    [5, 'subscription.discount', false],
    [6, 'discount.coupon', false],
    [6, 'discount.coupon', false],
    [8, 'discount.coupon', true],
  ])
  const fixed = fixTexts(files, report.findings, { unsafe: true })
  expect(fixed['a.ts']).toBe(files['a.ts'].replace('=> discount.coupon', '=> discount.source.coupon'))
})
