import { guideFor } from '../../src/catalog/guides/index.ts'
import { buildChecklist } from '../../src/checklist/build.ts'
import type { Report } from '../../src/report/report.ts'
import type { Finding } from '../../src/scanner/finding.ts'

/** The file that most findings of the sample are in. */
export const linkSource = `import { getStripe } from './stripe'

export async function link(customer: string) {
\tconst session = await getStripe().financialConnections.sessions.create({
\t\taccount_holder: { type: 'customer', customer },
\t})
\treturn session.client_secret
}

export const fuel = { unit: 'liter', volume_decimal: '10.5' }
`

export const stripeSource = `import Stripe from 'stripe'

let stripe: Stripe | undefined
export const getStripe = () => (stripe ??= new Stripe(process.env.KEY!, { apiVersion: '2024-04-10' }))
`

/** A finding with everything set; tests say what matters to them. */
export function finding(some: Partial<Finding>): Finding {
  const { what = 'What is wrong.', why = 'Why it breaks.', todo = 'What to do.' } = some
  return {
    path: 'src/link.ts',
    line: 1,
    column: 1,
    endLine: some.line ?? 1,
    endColumn: 2,
    change: 'some-change',
    apiVersion: '2024-06-20',
    element: 'some.element',
    layer: 'api',
    severity: 'breaking',
    certainty: 'certain',
    title: 'Some title',
    what,
    why,
    todo,
    message: `${what} ${why} ${todo}`,
    url: 'https://docs.stripe.com/changelog',
    fix: null,
    fingerprint: '0000000000000000',
    excerpt: [],
    ...some,
  }
}

const findings: Finding[] = [
  finding({
    path: 'package.json',
    line: 6,
    column: 15,
    endLine: 6,
    endColumn: 25,
    change: 'sdk-range',
    apiVersion: null,
    element: 'stripe',
    layer: 'sdk',
    title: 'SDK range that pins another version',
    what: 'The range `^15.12.0` allows no release that pins 2024-06-20.',
    why: 'Types and defaults stay those of 2024-04-10.',
    todo: 'Set it to `^16.12.0` and run `npm install`.',
    url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md',
    fix: {
      safety: 'safe',
      title: 'Set the range to ^16.12.0',
      edits: [{ path: 'package.json', start: 96, end: 104, text: '^16.12.0' }],
    },
    fingerprint: '1111111111111111',
    excerpt: ['    "stripe": "^15.12.0"'],
  }),
  finding({
    line: 4,
    column: 24,
    endLine: 6,
    endColumn: 4,
    change: 'permissions-required-financial-connections-session',
    apiVersion: null,
    element: 'financialConnections.sessions.create permissions',
    title: 'Financial Connections session without permissions',
    what: '`financialConnections.sessions.create` is called without `permissions`.',
    why: 'The API refuses the call, and customers can’t link their accounts.',
    todo: 'Name what you ask for: `balances`, `ownership`, `payment_method` or `transactions`.',
    url: 'https://docs.stripe.com/api/financial_connections/sessions/create',
    fix: {
      safety: 'safe',
      title: "Add permissions: ['balances', 'transactions']",
      edits: [
        {
          path: 'src/link.ts',
          start: linkSource.indexOf('customer },') + 11,
          end: linkSource.indexOf('customer },') + 11,
          text: "\n\t\tpermissions: ['balances', 'transactions'],",
        },
      ],
    },
    fingerprint: '2222222222222222',
    excerpt: linkSource.split('\n').slice(3, 6),
  }),
  finding({
    line: 10,
    column: 38,
    endLine: 10,
    endColumn: 52,
    change: 'renames-fuel-attribute-authorization-object',
    element: 'testHelpers.issuing.authorizations.capture purchase_details.fuel.volume_decimal',
    certainty: 'likely',
    title: 'Renamed parameter volume_decimal',
    what: '`volume_decimal` is `quantity_decimal` since 2024-06-20.',
    why: 'The API refuses the old name.',
    todo: 'Rename it.',
    url: 'https://docs.stripe.com/changelog/2024-06-20/renames-fuel-attribute-authorization-object',
    fix: {
      safety: 'unsafe',
      title: 'Rename to quantity_decimal',
      reason: 'the type of the object is not known here',
      edits: [
        {
          path: 'src/link.ts',
          start: linkSource.indexOf('volume_decimal'),
          end: linkSource.indexOf('volume_decimal') + 14,
          text: 'quantity_decimal',
        },
      ],
    },
    fingerprint: '3333333333333333',
    excerpt: linkSource.split('\n').slice(9, 10),
  }),
  finding({
    path: 'src/stripe.ts',
    line: 4,
    column: 87,
    endLine: 4,
    endColumn: 99,
    change: 'api-version-pin',
    apiVersion: null,
    element: 'new Stripe apiVersion',
    severity: 'behavior',
    title: 'Client on another API version',
    what: 'This client is set to 2024-04-10.',
    why: 'Calls keep the behavior and shapes of that version.',
    todo: 'Set it to `2024-06-20`.',
    url: 'https://docs.stripe.com/api/versioning',
    fingerprint: '4444444444444444',
    excerpt: [stripeSource.split('\n')[3] ?? ''],
  }),
]

/** One run over a small application: every kind of entry occurs once. */
export function sample(change: Partial<Report> = {}): Report {
  const rest = {
    from: '2024-04-10',
    to: '2024-06-20',
    packages: [
      {
        path: '.',
        sdk: '15.12.0',
        from: '2024-04-10',
        fromSource: 'apiVersion in src/stripe.ts:4',
      },
    ],
    findings,
    ignored: [
      {
        path: 'src/old.ts',
        line: 3,
        change: 'api-version-pin',
        reason: 'pinned until the mobile app is gone',
      },
    ],
    inventory: [
      { path: 'package.json', line: 6, kind: 'sdk', version: '^15.12.0' },
      { path: 'package-lock.json', line: 40, kind: 'lockfile', version: '15.12.0' },
      { path: 'src/stripe.ts', line: 4, kind: 'client', version: '2024-04-10' },
      { path: 'src/webhook.ts', line: 9, kind: 'webhook-handler', version: null },
      { path: 'src/webhook.ts', line: 12, kind: 'event-type', version: 'invoice.paid' },
      { path: 'src/webhook.ts', line: 15, kind: 'event-type', version: 'customer.created' },
    ],
    skipped: [{ path: 'legacy/big.js', reason: 'too-large' }],
    unresolved: [
      { path: 'src/dynamic.ts', line: 7, column: 3, what: 'The parameters are built by `build()`.' },
    ],
    coverage: { files: 281, scanned: 12, unresolved: 1 },
    notes: ['An ignore comment in src/old.ts:9 has no reason and was not followed.'],
    ...change,
  } satisfies Omit<Report, 'checklist'>
  const checklist = buildChecklist(guideFor(rest.from, rest.to, []), {
    ...rest,
    permissions: ['balances', 'transactions'],
    sdkRange: '^16.12.0',
  })
  return { ...rest, checklist, ...change }
}

/** The same application after the upgrade. */
export function cleanSample(): Report {
  return sample({
    from: '2024-06-20',
    findings: [],
    ignored: [],
    inventory: [
      { path: 'package.json', line: 6, kind: 'sdk', version: '^16.12.0' },
      { path: 'src/stripe.ts', line: 4, kind: 'client', version: '2024-06-20' },
    ],
    skipped: [],
    unresolved: [],
    coverage: { files: 281, scanned: 12, unresolved: 0 },
    notes: [],
    packages: [
      { path: '.', sdk: '16.12.0', from: '2024-06-20', fromSource: 'apiVersion in src/stripe.ts:4' },
    ],
  })
}
