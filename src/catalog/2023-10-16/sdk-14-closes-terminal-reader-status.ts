import { defineChange } from '../change.ts'

/** Not an entry of Stripe's API changelog. */
export default defineChange({
  apiVersion: '2023-10-16',
  sdk: '14.15.0',
  slug: 'sdk-14-closes-terminal-reader-status',
  title: 'status of a Terminal reader has a closed list of values',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#14150---2024-02-05',
  evidence: 'sdk-changelog',
  severity: 'behavior',
  layer: 'sdk',
  why: 'The type is no longer `string`: TypeScript refuses a comparison with anything but `online` and `offline`, which could never hold anyway.',
  todo: 'Compare with `online` or `offline`.',
  claims: [{ element: 'terminal.reader.status' }],
})
