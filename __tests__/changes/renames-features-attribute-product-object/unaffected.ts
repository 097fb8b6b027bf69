import Stripe from 'stripe'

declare const stripe: Stripe
declare const db: any

export const portal = (configuration: Stripe.BillingPortal.Configuration) => configuration.features.invoice_history
export const own = async (id: string) => {
  const plan = await db.plan.findUnique({ where: { id }, include: { features: true } })
  return plan.features.length
}
export const map = (collection: { features: unknown[] }) => collection.features
export const create = (name: string) =>
  stripe.products.create({ name, metadata: { features: 'fast' }, description: 'features' })
