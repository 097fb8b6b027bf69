import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-09-30.clover',
  slug: 'client-secret-reuse',
  title: 'Elements refuse the client secret of an intent that is finished or underway',
  url: 'https://docs.stripe.com/changelog/clover/2025-09-30/client-secret-reuse',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'Creating Elements with the secret of a PaymentIntent or SetupIntent that is `succeeded`, `canceled`, `processing` or `requires_capture` is an error instead of a broken form; so is `requires_action` with a voucher such as Boleto or OXXO.',
  todo: 'Look at the intent’s `status` before the payment form is shown, and create a new intent, or show the result, where it is past paying.',
  steps: ['Test the payment page after the back button and after a reload of a paid order.'],
  claims: [],
})
