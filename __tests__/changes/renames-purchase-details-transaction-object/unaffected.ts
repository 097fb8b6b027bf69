import Stripe from 'stripe'

interface Row {
  volume_decimal: string
  fuel: { volume_decimal: string }
}
export const toRow = (row: Row): Row => ({ volume_decimal: row.volume_decimal, fuel: { volume_decimal: row.fuel.volume_decimal } })
export const save = (t: Stripe.Issuing.Transaction, db: any) =>
  db.fuel.create({ data: { volume_decimal: t.amount }, select: { volume_decimal: true } })
export const load = async (db: any) => {
  const row = await db.tx.findFirst()
  return row.fuel.volume_decimal + row.volume_decimal
}
export const other = (invoice: { purchase_details: { fuel: { volume_decimal: number } } }) => invoice.purchase_details.fuel.volume_decimal
