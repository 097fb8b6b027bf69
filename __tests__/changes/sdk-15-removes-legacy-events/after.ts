import Stripe from 'stripe'

declare const stripe: Stripe
declare const sync: (object: unknown) => Promise<void>

export async function onEvent(payload: string, signature: string, secret: string) {
  const event = stripe.webhooks.constructEvent(payload, signature, secret)
  switch (event.type) {
    case 'invoiceitem.created':
    case 'invoiceitem.updated':
      await sync(event.data.object)
      break
    case 'sku.updated':
      break
  }
  if (event.type === 'recipient.created') await sync(event.data.object)
}

export const subscribe = (url: string) =>
  stripe.webhookEndpoints.create({ url, enabled_events: ['invoice.paid', 'order.created', 'recipient.deleted'] })

export const widen = (id: string) => {
  const events: Stripe.WebhookEndpointUpdateParams.EnabledEvent[] = ['sku.created']
  return stripe.webhookEndpoints.update(id, { enabled_events: events })
}
