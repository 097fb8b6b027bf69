/** One kind of code, as people write it, and what a scan must say of it. */
export interface Shape {
  name: string
  /** From → to; files pin no version of their own unless that is the point. */
  jump: readonly [from: string | null, to: string]
  files: Record<string, string>
  /** Every finding: `path:line change certainty`. Empty: it looks like a break and is none. */
  findings: readonly string[]
  /** Places that a scan gives up on, `path:line`. */
  unresolved?: readonly string[]
}

export const toBasil = ['2025-02-24.acacia', '2025-03-31.basil'] as const

/** The module that makes the client: on the target already, so that the pin is not what a shape is about. */
export function lib(to: string): Record<string, string> {
  return {
    'lib/stripe.ts': `import Stripe from 'stripe'
export const stripe = new Stripe(process.env.STRIPE_KEY as string, { apiVersion: '${to}' })
`,
  }
}
