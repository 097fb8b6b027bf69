import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.1.0',
  slug: 'sdk-15-meter-event-adjustment-type',
  title: 'Meter event adjustments need a type, and their cancel can be null',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1510---2024-04-11',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types require `type` when an adjustment is created, and say that `cancel` and its `identifier` can be `null`; the call and the unchecked read do not compile.',
  todo: "Pass `type: 'cancel'`, and check `cancel` before reading from it.",
  example: {
    before: `await stripe.billing.meterEventAdjustments.create({
  event_name: 'api_requests',
  cancel: { identifier },
})`,
    after: `await stripe.billing.meterEventAdjustments.create({
  event_name: 'api_requests',
  type: 'cancel',
  cancel: { identifier },
})`,
  },
  claims: [
    { element: 'billing.meterEventAdjustments.create type' },
    { element: 'billing.meter_event_adjustment.cancel' },
    { element: 'billing.meter_event_adjustment.cancel.identifier' },
  ],
})
