import { type Claim, defineChange } from '../change.ts'

/** Numbered type → the merged one; what it contained moved along. */
const merged: Record<string, string> = {
  'PaymentIntentConfirmParams.MandateData1': 'MandateData',
  'PaymentIntentConfirmParams.MandateData2': 'MandateData',
  'SetupIntentConfirmParams.MandateData1': 'MandateData',
  'SetupIntentConfirmParams.MandateData2': 'MandateData',
  'PaymentMethodCreateParams.Card1': 'Card',
  'PaymentMethodCreateParams.Card2': 'Card',
}

export default defineChange({
  apiVersion: '2024-04-10',
  sdk: '15.12.0',
  slug: 'sdk-15-merges-numbered-types',
  title: 'Numbered parameter types are merged: MandateData1 and MandateData2, Card1 and Card2',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#15120---2024-06-17',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The numbered names are not declared any more, so the line does not compile; the merged type has the properties of both, all of them optional.',
  todo: 'Write `MandateData` or `Card`.',
  example: {
    before: "const card: Stripe.PaymentMethodCreateParams.Card2 = { token: 'tok_visa' }",
    after: "const card: Stripe.PaymentMethodCreateParams.Card = { token: 'tok_visa' }",
  },
  claims: Object.entries(merged).map(
    ([from, to]): Claim => ({
      element: `Stripe.${from}`,
      upgrade: { verb: 'rename', to, safety: 'safe' },
    }),
  ),
})
