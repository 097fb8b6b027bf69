import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-keeps-parameter-types',
  title: 'some types of parameters can no longer be named',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The SDK keeps the types of the parameters of test helpers and of some methods of the v2 API to itself, so code that names them does not compile.',
  todo: "Leave the annotation out, or take the type off the method, as `Parameters<Stripe['testHelpers']['customers']['fundCashBalance']>[1]`.",
  claims: [
    { element: 'Stripe.TestHelpers.*Params' },
    { element: 'Stripe.V2.Billing.MeterEventStreamCreateParams' },
    { element: 'Stripe.V2.Core.Accounts.*Params' },
    { element: 'Stripe.V2.Core.EventNotificationBase' },
    { element: 'Stripe.V2.Core.Events.RelatedObject' },
  ],
})
