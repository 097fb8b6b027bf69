import Stripe from 'stripe'

declare const stripe: Stripe
declare const ledger: { book(transfer: Stripe.Transfer): Promise<void>; open(id: string): Promise<void> }

export async function onEvent(event: Stripe.Event) {
  switch (event.type) {
    case 'transfer.paid':
      return ledger.book(event.data.object as Stripe.Transfer)
    case 'transfer.failed':
    case 'order.payment_failed':
      return ledger.open(event.id)
  }
  if (event.type === 'treasury.received_credit.reversed') return ledger.open(event.id)
}

export const subscribe = (url: string) =>
  stripe.webhookEndpoints.create({ url, enabled_events: ['transfer.created', 'transfer.paid', 'transfer.failed'] })
