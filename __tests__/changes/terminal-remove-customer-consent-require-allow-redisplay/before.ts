import Stripe from 'stripe'

declare const stripe: Stripe

export const save = (reader: string, intent: Stripe.SetupIntent) =>
  stripe.terminal.readers.processSetupIntent(reader, {
    setup_intent: intent.id,
    customer_consent_collected: true,
  })

export const bare = (reader: string, setup_intent: string) =>
  stripe.terminal.readers.processSetupIntent(reader, { setup_intent })

export async function built(reader: string, setup_intent: string, consent: boolean) {
  const params: Stripe.Terminal.ReaderProcessSetupIntentParams = { setup_intent }
  params.customer_consent_collected = consent
  const { action } = await stripe.terminal.readers.processSetupIntent(reader, params)
  return action
}
