import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-09-30.acacia',
  slug: 'terminal-remove-customer-consent-require-allow-redisplay',
  title: 'Saving a card with a reader takes allow_redisplay instead of customer_consent_collected',
  url: 'https://docs.stripe.com/changelog/acacia/2024-09-30/terminal-remove-customer-consent-require-allow-redisplay',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: '`terminal.readers.processSetupIntent` refuses `customer_consent_collected` and requires `allow_redisplay`.',
  todo: 'Pass `allow_redisplay`: `always` if the customer agreed that the card is shown again at any checkout, `limited` if only for what was agreed on.',
  steps: [
    'Pass `process_config.allow_redisplay` to `terminal.readers.processPaymentIntent` where the PaymentIntent has `setup_future_usage`.',
    'Look at apps with a Terminal SDK too: saving a card there needs the same decision.',
  ],
  example: {
    before: `await stripe.terminal.readers.processSetupIntent(readerId, {
  setup_intent: setupIntent.id,
  customer_consent_collected: true,
})`,
    after: `await stripe.terminal.readers.processSetupIntent(readerId, {
  setup_intent: setupIntent.id,
  allow_redisplay: 'always',
})`,
  },
  claims: [
    {
      element: 'terminal.readers.processSetupIntent customer_consent_collected',
      upgrade: {
        verb: 'replace',
        to: 'allow_redisplay',
        safety: 'unsafe',
        reason: 'what the customer consented to decides between always and limited',
      },
    },
    { element: 'terminal.readers.processSetupIntent allow_redisplay' },
  ],
})
