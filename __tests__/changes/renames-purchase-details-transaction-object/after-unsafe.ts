import Stripe from 'stripe'
import type { Stripe as S } from 'stripe'
declare const stripe: Stripe
type Tx = Stripe.Issuing.Transaction
export function r1(t: Tx) { return t.purchase_details?.fuel?.quantity_decimal }
export function r2({ purchase_details }: Tx) { const { quantity_decimal: volume_decimal } = purchase_details!.fuel!; return volume_decimal }
export function r3(t: Tx) { const { quantity_decimal: volume = '0', unit } = t.purchase_details!.fuel!; return volume + unit }
export function r4(t: Tx) { const { purchase_details: { fuel: { quantity_decimal: volume_decimal } = {} as any } = {} as any } = t; return volume_decimal }
export function r5(t: Tx) { const { purchase_details: pd } = t; return pd?.fuel?.['quantity_decimal'] }
export async function r6() { const t = await stripe.issuing.transactions.retrieve('x'); return { volume_decimal: t.purchase_details?.fuel?.quantity_decimal } }
export async function r7() { for await (const t of stripe.issuing.transactions.list()) console.log(t.purchase_details?.fuel?.quantity_decimal) }
export async function r8() { const [a, b] = await Promise.all([stripe.issuing.transactions.retrieve('x'), stripe.issuing.transactions.retrieve('y')]); return a.purchase_details?.fuel?.quantity_decimal ?? b.purchase_details!.fuel!.quantity_decimal }
export function r9(m: Map<string, Tx>) { return m.get('x')?.purchase_details?.fuel?.quantity_decimal }
type R = Awaited<ReturnType<typeof stripe.issuing.transactions.retrieve>>
export function r10(t: R) { return t.purchase_details?.fuel?.quantity_decimal }
export function r11(event: Stripe.Event) { const t = event.data.object as Stripe.Issuing.Transaction; return t.purchase_details?.fuel?.quantity_decimal }
export function r12(event: any) { return event.data.object.purchase_details.fuel.quantity_decimal }
export function r13(event: Stripe.Event) { if (event.type === 'issuing_transaction.created') return event.data.object.purchase_details?.fuel?.quantity_decimal }
export function r14(fuel: NonNullable<NonNullable<Tx['purchase_details']>['fuel']>) { const { quantity_decimal: volume_decimal, ...rest } = fuel; return { volume_decimal, rest } }
export type V = NonNullable<NonNullable<Tx['purchase_details']>['fuel']>['quantity_decimal']
export type V2 = S.Issuing.Transaction.PurchaseDetails.Fuel['quantity_decimal']
export function r15(txs: Tx[]) { return txs.map(({ purchase_details }) => purchase_details?.fuel?.quantity_decimal).filter(Boolean) }
export function r16<T extends Tx>(t: T) { return t.purchase_details?.fuel?.quantity_decimal }
const key = 'volume_decimal'
export function r17(t: Tx) { return t.purchase_details!.fuel![key] }
export function r19(t: Tx) { const volume_decimal = t.purchase_details!.fuel!.quantity_decimal; return row({ volume_decimal }) }
declare function row(x: any): any
export function r20(t: Pick<Stripe.Issuing.Transaction.PurchaseDetails.Fuel, 'quantity_decimal'>) { return t.quantity_decimal }
export function r21(t: Omit<Stripe.Issuing.Transaction.PurchaseDetails.Fuel, 'unit'> & { x: 1 }) { return t.quantity_decimal }
export function r22(t: Tx) { let volume_decimal; ({ quantity_decimal: volume_decimal } = t.purchase_details!.fuel!); return volume_decimal }
export function r23(t: Tx) { return 'quantity_decimal' in t.purchase_details!.fuel! }
export const silenced = (t: Tx) =>
  // @ts-ignore
  t.purchase_details.fuel.quantity_decimal
export function loose(t: Tx) {
  // @ts-expect-error may be null
  const { fuel } = t.purchase_details
  const { quantity_decimal: volume_decimal } = fuel
  return volume_decimal
}
export function mock(): Stripe.Issuing.Transaction.PurchaseDetails.Fuel {
  return { type: 'diesel', unit: 'liter', unit_cost_decimal: '1', quantity_decimal: '3' }
}
export interface Own extends Stripe.Issuing.Transaction.PurchaseDetails.Fuel {
  extra: string
}
export const extended = (own: Own) => own.quantity_decimal
export const silencedByType = (fuel: Stripe.Issuing.Transaction.PurchaseDetails.Fuel & { volume_decimal: string }) => fuel.quantity_decimal
export const later = async () =>
  (await stripe.issuing.transactions.list().autoPagingToArray({ limit: 2 })).map((t) => t.purchase_details!.fuel!.quantity_decimal)
export const each = (events: Stripe.Event[]) =>
  events
    .flatMap((event) => (event.type === 'issuing_transaction.created' ? [event.data.object] : []))
    .map(({ purchase_details: details }) => ({ ...details?.fuel }).quantity_decimal)
