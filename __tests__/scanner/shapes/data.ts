// Stripe beside the SDK's calls and reads: requests, versions in settings, what tests make up.
import { lib, type Shape, toBasil } from './shape.ts'

const coupons = 'deprecate-singular-coupon-promotion-code'
const period = 'deprecate-subscription-current-period-start-and-end'

export const data: Record<string, Shape[]> = {
  '22 requests that no method makes': [
    {
      name: 'rawRequest and fetch; the same words to another host',
      jump: toBasil,
      files: {
        ...lib(toBasil[1]),
        'a.ts': `import { stripe } from './lib/stripe'
export const raw = () => stripe.rawRequest('POST', '/v1/subscriptions', { customer: 'c', coupon: 'x' })
export const sent = () =>
  fetch('https://api.stripe.com/v1/subscriptions', {
    method: 'POST',
    headers: { 'Stripe-Version': '2025-02-24.acacia' },
    body: new URLSearchParams({ customer: 'c', coupon: 'x' }),
  })
export const other = () =>
  fetch('https://api.example.com/v1/subscriptions', {
    method: 'POST',
    body: new URLSearchParams({ customer: 'c', coupon: 'x' }),
  })
`,
      },
      findings: [`a.ts:2 ${coupons} certain`, 'a.ts:6 api-version-pin certain', `a.ts:7 ${coupons} certain`],
    },
  ],
  '29 fixtures': [
    {
      name: 'object literals of tests; rows of a database are none',
      jump: toBasil,
      files: {
        'a.test.ts': `import { vi } from 'vitest'
vi.mock('stripe')
export const sub = { id: 'sub_1', object: 'subscription', current_period_end: 1700000000, items: { data: [] } }
export const row = { id: 1, current_period_end: new Date(), stripe_id: 'sub_1' }
`,
      },
      findings: [`a.test.ts:3 ${period} likely`],
    },
    {
      name: 'values that are gone, behind a cast',
      jump: ['2025-06-30.basil', '2025-07-30.basil'],
      files: {
        'a.ts': `import type Stripe from 'stripe'
export const isOff = (capability: Stripe.Capability) => capability.status === ('disabled' as Stripe.Capability.Status)
export const own = (theme: { status: string }) => theme.status === 'disabled'
`,
      },
      findings: ['a.ts:2 removes-disabled-capability-status certain'],
    },
  ],
  'clients that tests make up': [
    {
      name: 'methods that are gone, and the same names of a facade',
      jump: toBasil,
      files: {
        'a.test.ts': `import type Stripe from 'stripe'
import { vi } from 'vitest'
vi.mock('./lib/stripe', () => ({ stripe: { invoices: { retrieveUpcoming: vi.fn() }, customers: { del: vi.fn() } } }))
const stripeClient = { subscriptionItems: { createUsageRecord: vi.fn().mockResolvedValue({ id: 'mbur' }) } }
export const client = { invoices: { listUpcomingLines: vi.fn(async () => ({ data: [] })) } } as unknown as Stripe
vi.mock('./billing', () => ({ billing: { invoices: { retrieveUpcoming: vi.fn() } } }))
export const stripeService = { invoices: { retrieveUpcoming: (id: string) => stripeClient.subscriptionItems && id } }
`,
      },
      findings: [
        'a.test.ts:3 invoice-preview-api-deprecations likely',
        'a.test.ts:4 deprecate-legacy-usage-based-billing likely',
        'a.test.ts:5 invoice-preview-api-deprecations certain',
      ],
    },
  ],
}
