/**
 * What else reads a whole repository: grep, a syntax matcher, the compiler in JavaScript and the native one. None of
 * them does the same work; they are the measure of what reading, parsing and checking cost.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const VERSIONS = { typescript: '7.0.2', '@ast-grep/cli': '0.51.1' }

/** Some of what a move from 2024-06-20 to the newest version looks for, as far as syntax alone can tell. */
const PATTERNS = [
  '$S.current_period_end',
  '$S.current_period_start',
  '$I.subscription',
  '$I.paid',
  '$I.payment_intent',
  '$I.charge',
  '$I.total_tax_amounts',
  '$S.discount',
  '$C.promotion_code',
  '$L.invoice_line_item',
  '$S.invoices.retrieveUpcoming($$$)',
  '$S.invoices.createPreview($$$)',
  '$S.subscriptions.create($$$)',
  '$S.checkout.sessions.create($$$)',
  '$S.paymentIntents.create($$$)',
  '$S.setupIntents.create($$$)',
  '$S.subscriptionItems.createUsageRecord($$$)',
  '$S.financialConnections.sessions.create($$$)',
  '$S.webhooks.constructEvent($$$)',
  'new Stripe($$$)',
]

/** Installs the peers below a folder, with npm, and answers how to run each on a checkout. */
export function installPeers(folder, root) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'inherit' })
  const rules = PATTERNS.flatMap((pattern, index) =>
    ['TypeScript', 'Tsx', 'JavaScript'].map(
      (language) =>
        `id: p${index}-${language}\nlanguage: ${language}\nmessage: found\nrule:\n  pattern: ${JSON.stringify(pattern)}\n`,
    ),
  )
  writeFileSync(join(folder, 'rules.yml'), rules.join('---\n'))
  const bin = (name) => join(folder, 'node_modules/.bin', name)
  return (checkout) => ({
    'git grep -i stripe': { args: ['git', 'grep', '--no-index', '-I', '-i', '-l', 'stripe'], cwd: checkout },
    [`ast-grep, ${PATTERNS.length} patterns`]: {
      args: [bin('ast-grep'), 'scan', '--rule', join(folder, 'rules.yml'), '--json=stream', checkout],
    },
    'tsc 7, native': { args: [bin('tsc'), '-p', configFor(checkout, folder)] },
    'tsc 6': {
      args: [
        process.execPath,
        join(root, 'node_modules/typescript/bin/tsc'),
        '-p',
        configFor(checkout, folder),
      ],
    },
  })
}

/** The checkout's own files, its configuration left aside: many have one for each package, and some only a base. */
function configFor(checkout, folder) {
  const config = {
    compilerOptions: {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'preserve',
      strict: true,
      allowJs: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
    },
    include: [`${checkout}/**/*`],
    exclude: [`${checkout}/**/node_modules`],
  }
  const file = join(folder, `tsconfig.${checkout.replace(/\W+/g, '-')}.json`)
  writeFileSync(file, JSON.stringify(config))
  return file
}
