// Parameters that are built by other means than a literal in the call.
import { lib, type Shape, toBasil } from './shape.ts'

const built = (
  name: string,
  code: string,
  findings: readonly string[],
  more: Partial<Shape> = {},
): Shape => ({
  name,
  jump: toBasil,
  files: { ...lib((more.jump ?? toBasil)[1]), 'a.ts': code },
  findings,
  ...more,
})

export const builtShapes: Record<string, Shape[]> = {
  'parameters in arrays': [
    built(
      'mapped by a function that stands there, by one with a name, by a method',
      `import { stripe } from './lib/stripe'
const toPhase = (plan: any) => ({ items: [{ price: plan.price }], coupon: plan.coupon })
class Plans {
  constructor(private readonly plans: any) {}
  private line(plan: any) {
    return { price: plan.price }
  }
  async schedule() {
    await stripe.subscriptionSchedules.create({ customer: 'c', phases: this.plans.map(toPhase) })
    await stripe.subscriptionSchedules.update('s', { phases: this.plans.map((plan) => ({ items: [], coupon: plan.coupon })) })
    await stripe.invoices.addLines('in', { lines: this.plans.map(this.line) })
    await stripe.invoices.addLines('in', { lines: this.plans.map(this.line.bind(this)) })
  }
}
`,
      [
        'a.ts:2 deprecate-singular-coupon-promotion-code certain',
        'a.ts:6 invoice-pricing-configurations certain',
        'a.ts:10 deprecate-singular-coupon-promotion-code certain',
      ],
    ),
    built(
      'filtered, joined, spread, pushed to, made from others',
      `import { stripe } from './lib/stripe'
export async function schedule(plans: any) {
  const phases = []
  for (const plan of plans) phases.push({ items: [], coupon: plan.a })
  await stripe.subscriptionSchedules.create({ customer: 'c', phases })
  const more = plans.filter(Boolean).map((plan) => ({ items: [], coupon: plan.b })).slice(1)
  await stripe.subscriptionSchedules.create({ customer: 'c', phases: [...more, { items: [] }] })
  await stripe.subscriptionSchedules.create({ customer: 'c', phases: more.concat([{ items: [], coupon: 'c' }]) })
  const listed = Array.from(plans, (plan: any) => ({ items: [], coupon: plan.d }))
  await stripe.subscriptionSchedules.create({ customer: 'c', phases: listed })
  await stripe.subscriptionSchedules.create({ customer: 'c', phases: plans.flatMap((plan) => [{ items: [], coupon: plan.e }]) })
}
`,
      [
        'a.ts:4 deprecate-singular-coupon-promotion-code certain',
        'a.ts:6 deprecate-singular-coupon-promotion-code certain',
        'a.ts:8 deprecate-singular-coupon-promotion-code certain',
        'a.ts:9 deprecate-singular-coupon-promotion-code certain',
        'a.ts:11 deprecate-singular-coupon-promotion-code certain',
      ],
    ),
    built(
      'mapped for somebody else: a list of the code’s own, and what is on the target already',
      `import { stripe } from './lib/stripe'
export async function schedule(plans: any, prisma: any) {
  const rows = plans.map((plan) => ({ price: plan.price, coupon: plan.coupon }))
  await prisma.row.createMany({ data: rows })
  await stripe.subscriptionSchedules.create({ customer: 'c', phases: plans.map((plan) => ({ items: [], discounts: [{ coupon: plan.coupon }] })) })
}
`,
      [],
    ),
  ],
  'parameters in objects': [
    built(
      'merged, assigned by a name in brackets, spread on a condition',
      `import { stripe } from './lib/stripe'
const welcome = { coupon: 'A' }
export async function subscribe(customer: any) {
  await stripe.subscriptions.create(Object.assign({}, welcome, { customer }))
  const params: any = { customer }
  params['promotion_code'] = 'B'
  await stripe.subscriptions.create(params)
  await stripe.subscriptions.create({ customer, ...(customer.isNew && { coupon: 'C' }) })
}
`,
      [
        'a.ts:2 deprecate-singular-coupon-promotion-code certain',
        'a.ts:6 deprecate-singular-coupon-promotion-code certain',
        'a.ts:8 deprecate-singular-coupon-promotion-code certain',
      ],
    ),
    built(
      'a value of a table',
      `import { stripe } from './lib/stripe'
const modes = { inline: 'embedded', page: 'hosted' }
const labels = { inline: 'embedded', page: 'hosted' }
export const open = (kind: any) => stripe.checkout.sessions.create({ mode: 'payment', ui_mode: modes[kind] })
export const label = (kind: any) => labels[kind]
`,
      [
        'a.ts:2 updates-available-checkout-session-ui-modes certain',
        'a.ts:2 updates-available-checkout-session-ui-modes certain',
      ],
      { jump: ['2026-02-25.clover', '2026-03-25.dahlia'] },
    ),
  ],
  'parameters of a class': [
    built(
      'that its heirs fill in, by a getter, a method, a property',
      `import type { Stripe } from 'stripe'
interface Options { coupon?: string; promotion_code?: string }
interface Source { options(): Options }
export abstract class Provider {
  constructor(private readonly stripe: Stripe, private readonly source: Source) {}
  abstract get defaults(): Options
  abstract readonly welcome: Options
  get own(): Options {
    return { coupon: 'A' }
  }
  async subscribe(customer: string) {
    await this.stripe.subscriptions.create({ customer, ...this.own })
    await this.stripe.subscriptions.create({ customer, ...this.defaults })
    await this.stripe.subscriptions.create({ customer, ...this.welcome })
    await this.stripe.subscriptions.create({ customer, ...this.source.options() })
  }
}
export class Monthly extends Provider {
  welcome = { coupon: 'B' }
  get defaults() {
    return { promotion_code: 'C' }
  }
  label = { coupon: 'no parameter' }
}
export class Campaign implements Source {
  options() {
    return { coupon: 'D' }
  }
}
export class Other {
  options() {
    return { coupon: 'of something else' }
  }
}
`,
      [
        'a.ts:9 deprecate-singular-coupon-promotion-code certain',
        'a.ts:19 deprecate-singular-coupon-promotion-code certain',
        'a.ts:21 deprecate-singular-coupon-promotion-code certain',
        'a.ts:27 deprecate-singular-coupon-promotion-code certain',
      ],
    ),
  ],
}
