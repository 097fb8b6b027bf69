import type Stripe from 'stripe'
import { getStripe } from './stripe.ts'

export interface FuelPurchase {
  card: string
  /** Cents. */
  amount: number
  gallons: string
}

/** A purchase at the pump, as the tests of our fuel cards need it. */
export async function captureTestPurchase({ card, amount, gallons }: FuelPurchase) {
  return getStripe().testHelpers.issuing.transactions.createForceCapture({
    card,
    amount,
    currency: 'usd',
    merchant_data: { category: 'automated_fuel_dispensers' },
    purchase_details: {
      fuel: {
        type: 'unleaded_regular',
        unit: 'us_gallon',
        volume_decimal: gallons,
      },
    },
  })
}

export function describeFuel(transaction: Stripe.Issuing.Transaction): string {
  const fuel = transaction.purchase_details?.fuel
  if (!fuel) return 'no fuel'
  return `${fuel.volume_decimal} ${fuel.unit} of ${fuel.type}`
}
