import { getStripe } from './stripe.ts'

/** Starts linking a bank account; the browser finishes it with the client secret. */
export async function startLinking(customer: string): Promise<string> {
  const session = await getStripe().financialConnections.sessions.create({
    account_holder: { type: 'customer', customer },
    filters: { countries: ['US'] },
  })
  if (!session.client_secret) throw new Error(`Session ${session.id} has no client secret`)
  return session.client_secret
}
