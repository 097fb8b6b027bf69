import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2025-03-31.basil',
  slug: 'remove-refund-from-partial-capture-and-payment-cancellation-flow',
  title: 'Capturing a part of a payment, or canceling it, no longer creates a Refund',
  url: 'https://docs.stripe.com/changelog/basil/2025-03-31/remove-refund-from-partial-capture-and-payment-cancellation-flow',
  evidence: 'page',
  severity: 'behavior',
  layer: 'api',
  why: 'No Refund, no `charge.refunded` event and no second balance transaction tell of the amount that was released; `amount_refunded` does not count it, and `refunded` stays false for a canceled payment.',
  todo: 'Tell what was captured from `amount_captured`, and a release from the events `payment_intent.canceled`, `charge.captured` and `charge.expired`.',
  steps: [
    'Look through the handlers of `charge.refunded` and `charge.refund.updated` for what they do after a partial capture or a cancellation; they are not called for these any more.',
    'In bookkeeping, expect one balance transaction with the captured amount instead of the authorized amount and a reversal.',
    'Reviews of canceled payments close with the reason `canceled` instead of `refunded`.',
  ],
  example: {
    before: `case 'charge.refunded':
  await release(event.data.object.amount_refunded)
  break`,
    after: `case 'charge.captured':
  await release(event.data.object.amount - event.data.object.amount_captured)
  break
case 'payment_intent.canceled':
  await release(event.data.object.amount)
  break`,
  },
  claims: [],
  bites: [{ send: 'paymentIntents.capture amount_to_capture' }, { send: 'charges.capture amount' }],
})
