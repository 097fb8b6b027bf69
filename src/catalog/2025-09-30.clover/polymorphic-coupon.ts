import { defineChange, type Upgrade } from '../change.ts'

const read: Upgrade = {
  verb: 'move',
  to: 'promotion.coupon',
  safety: 'unsafe',
  reason: 'it is an ID unless expanded, and can be null',
}

/** Its `type`, which can only be `coupon`, is written along with it. */
const sent: Upgrade = { verb: 'move', to: 'promotion.coupon', safety: 'safe' }

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'polymorphic-coupon',
  title: 'Promotion codes name their coupon under promotion',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/polymorphic-coupon',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'A promotion code cannot be created with `coupon` any more, and responses carry `promotion` instead, whose `coupon` is an ID unless expanded.',
  todo: "Create with `promotion: { type: 'coupon', coupon: id }`; read `promotion.coupon`, and expand it where the coupon’s own fields are needed.",
  steps: [
    'Expand `promotion.coupon` (in lists `data.promotion.coupon`) where a page shows what a code is worth: responses used to contain the whole coupon.',
  ],
  example: {
    before: `const code = await stripe.promotionCodes.create({ coupon: 'SUMMER', code: 'SUMMER25' })
const percent = code.coupon.percent_off`,
    after: `const code = await stripe.promotionCodes.create({
  promotion: { type: 'coupon', coupon: 'SUMMER' },
  code: 'SUMMER25',
  expand: ['promotion.coupon'],
})
const coupon = code.promotion.coupon as Stripe.Coupon | null
const percent = coupon?.percent_off`,
  },
  claims: [
    { element: 'promotion_code.coupon', upgrade: read },
    { element: 'promotionCodes.create coupon', upgrade: sent },
    { element: 'promotionCodes.create promotion' },
  ],
})
