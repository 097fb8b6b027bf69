import type { Request, Response } from 'express'
import type Stripe from 'stripe'
import { AccountService } from './account-service.ts'
import { getStripe, requireEnv } from './stripe.ts'

/** POST /webhooks, with the raw body. */
export async function handleWebhook(request: Request, response: Response): Promise<void> {
  const signature = request.headers['stripe-signature']
  if (typeof signature !== 'string') {
    response.status(400).send('No signature')
    return
  }

  let event: Stripe.Event
  try {
    event = getStripe().webhooks.constructEvent(request.body, signature, requireEnv('STRIPE_WEBHOOK_SECRET'))
  } catch {
    response.status(400).send('Wrong signature')
    return
  }

  switch (event.type) {
    case 'financial_connections.account.created':
      await new AccountService(requireEnv('STRIPE_SECRET_KEY')).refresh(event.data.object.id)
      break
    case 'financial_connections.account.disconnected':
      console.log('Disconnected', event.data.object.id)
      break
    case 'payment_intent.succeeded':
      console.log('Paid', event.data.object.id, event.data.object.amount)
      break
    case 'customer.created':
      console.log('Welcome', event.data.object.email)
      break
  }
  response.json({ received: true })
}
