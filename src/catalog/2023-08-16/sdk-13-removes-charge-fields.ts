import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '2023-08-16',
  sdk: '13.0.0',
  slug: 'sdk-13-removes-charge-fields',
  title: 'Charge loses destination, dispute and alternate_statement_descriptors',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#1300---2023-08-16',
  evidence: 'sdk-changelog',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The types do not declare these fields any more, so TypeScript refuses the read; Stripe discourages relying on them.',
  todo: 'Read `transfer_data.destination` or `on_behalf_of` for the account, `disputed` for whether there is a dispute, and list `stripe.disputes` by charge for the dispute itself.',
  example: {
    before: `const account = charge.destination
if (charge.dispute) await freeze(charge.id)`,
    after: `const account = charge.transfer_data?.destination
if (charge.disputed) await freeze(charge.id)`,
  },
  claims: [
    {
      element: 'charge.destination',
      upgrade: {
        verb: 'replace',
        to: 'transfer_data.destination',
        safety: 'unsafe',
        reason: 'transfer_data is null where the charge was made with on_behalf_of alone',
      },
    },
    {
      element: 'charge.dispute',
      upgrade: {
        verb: 'replace',
        to: 'disputed',
        safety: 'unsafe',
        reason: 'disputed is a boolean; the dispute itself is found with disputes.list',
      },
    },
    { element: 'charge.alternate_statement_descriptors' },
    { element: 'Stripe.Charge.AlternateStatementDescriptors' },
  ],
})
