import Stripe from 'stripe'
import * as React from 'react'

const first = <T,>(list: readonly T[]) => list[0] as T

export default async function Page<T extends { stripe: Stripe }>({ context }: { context: T }) {
  const session = await first([context]).stripe.financialConnections.sessions.create(
    {
      account_holder: { type: 'customer', customer: 'cus_1' },
      permissions: ['balances', 'transactions'],
    } as any,
  )
  return <Link secret={session.client_secret}>{/* the browser does the rest */}</Link>
}

declare const Link: React.FC<{ secret: string | null }>
