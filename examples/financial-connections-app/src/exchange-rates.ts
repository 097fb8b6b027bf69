import { requireEnv } from './stripe.ts'

/** How much one unit of a currency is worth in others. */
export async function exchangeRates(currency: string): Promise<Record<string, number>> {
  const response = await fetch(`https://api.stripe.com/v1/exchange_rates/${encodeURIComponent(currency)}`, {
    headers: {
      Authorization: `Bearer ${requireEnv('STRIPE_SECRET_KEY')}`,
      'Stripe-Version': '2024-04-10',
    },
  })
  if (!response.ok) throw new Error(`Stripe answered ${response.status}`)
  const { rates } = (await response.json()) as { rates: Record<string, number> }
  return rates
}
