import { type Claim, defineChange } from '../change.ts'

const types: Record<string, string> = {
  acss_debit: 'AcssDebit',
  affirm: 'Affirm',
  au_becs_debit: 'AuBecsDebit',
  bacs_debit: 'BacsDebit',
  cashapp: 'Cashapp',
  sepa_debit: 'SepaDebit',
  zip: 'Zip',
}

export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-removes-empty-payment-method-update-params',
  title: 'paymentMethods.update loses parameters that were always empty',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The objects for `acss_debit`, `affirm`, `au_becs_debit`, `bacs_debit`, `cashapp`, `sepa_debit` and `zip` had nothing to set, and the types of stripe 13 refuse them.',
  todo: 'Leave the parameter out.',
  claims: Object.entries(types).flatMap(([name, type]): Claim[] => [
    { element: `paymentMethods.update ${name}`, upgrade: { verb: 'remove', safety: 'safe' } },
    { element: `Stripe.PaymentMethodUpdateParams.${type}` },
  ]),
})
