// Code that names its release of `stripe` itself, or by another name: each is judged by its own version.
import { type RunInputs, run } from '../../src/run.ts'
import { fixTexts, scanEdges, scanTexts } from './scan-texts.ts'

const use = (client: string) => `${client}.subscriptions.retrieve('s').then((s) => s.current_period_end)`
const by = (from: string) => `import Stripe from '${from}'\nexport const end = (s: Stripe) => ${use('s')}\n`

async function told(files: Record<string, string>, inputs: Partial<RunInputs> = {}) {
  const { packages, inventory, findings } = await scanTexts(files, { to: '2025-03-31.basil', ...inputs })
  const fixed = fixTexts(files, findings, { unsafe: false })
  const again = await scanTexts(fixed, { to: '2025-03-31.basil', ...inputs })
  return {
    packages: packages.map(({ path, sdk, from }) => `${path} ${sdk} ${from}`),
    inventory: inventory.map(({ path, line, kind, version }) => `${path}:${line} ${kind} ${version}`),
    findings: findings.map(({ path, line, change }) => `${path}:${line} ${change}`),
    changed: Object.entries(fixed).flatMap(([path, text]) =>
      text
        .split('\n')
        .flatMap((line, at) => (line === files[path]?.split('\n')[at] ? [] : `${path}: ${line}`)),
    ),
    again: again.findings.filter(({ fix }) => fix?.safety === 'safe').length,
  }
}

const period = 'deprecate-subscription-current-period-start-and-end'

test('Deno: a map for each folder, the lockfile says the release', async () => {
  expect(
    await told({
      'package.json': '{ "dependencies": { "stripe": "^18.0.0" } }',
      'app.ts': by('stripe'),
      'functions/deno.json':
        '{\n  "imports": {\n    "stripe": "npm:stripe@^17.0.0",\n    "billing/": "./_shared/"\n  }\n}\n',
      'functions/deno.lock': '{ "version": "5", "specifiers": { "npm:stripe@^17.0.0": "17.7.0" } }',
      'functions/_shared/client.ts': `import Stripe from 'stripe'\nexport const stripe = new Stripe('sk')\n`,
      'functions/pay/index.ts': `import { stripe } from 'billing/client.ts'\nexport const end = () => ${use('stripe')}\n`,
    }),
  ).toEqual({
    packages: ['. 18.0.0 2025-03-31.basil', 'functions 17.7.0 2025-02-24.acacia'],
    inventory: [
      'functions/_shared/client.ts:2 client null',
      'functions/deno.json:3 sdk ^17.0.0',
      'functions/deno.lock:1 lockfile 17.7.0',
      'package.json:1 sdk ^18.0.0',
    ],
    findings: [
      'functions/_shared/client.ts:2 api-version-pin',
      'functions/deno.json:3 sdk-range',
      `functions/pay/index.ts:2 ${period}`,
    ],
    changed: [
      'functions/deno.json:     "stripe": "npm:stripe@^18.0.0",',
      "functions/_shared/client.ts: export const stripe = new Stripe('sk', { apiVersion: '2025-03-31.basil' })",
    ],
    again: 0,
  })
})

test('Deno without a map: by the address, down to the file where neighbors differ', async () => {
  expect(
    await told({
      'package.json': '{ "dependencies": { "stripe": "^18.0.0" } }',
      'src/app.ts': by('stripe'),
      'supabase/functions/_shared/stripe.ts': `import Stripe from 'https://esm.sh/stripe@17.2.0?target=deno'\nexport const stripe = new Stripe('sk', { apiVersion: '2023-10-16' })\n`,
      'supabase/functions/a/index.ts': by('npm:stripe@18'),
      'supabase/functions/b/index.ts': by('https://esm.sh/stripe@17.2.0?target=deno'),
      'supabase/functions/c/index.ts': by('npm:/stripe@~17.1.0'),
      'supabase/functions/c/more.ts': by('npm:stripe@^17'),
    }),
  ).toEqual({
    packages: [
      '. 18.0.0 2025-03-31.basil',
      'supabase/functions/_shared 17.2.0 2023-10-16',
      'supabase/functions/a 18.0.0 2025-03-31.basil',
      'supabase/functions/b 17.2.0 2023-10-16',
      'supabase/functions/c/index.ts 17.1.0 2024-09-30.acacia',
      'supabase/functions/c/more.ts 17.0.0 2024-09-30.acacia',
    ],
    inventory: [
      'package.json:1 sdk ^18.0.0',
      'supabase/functions/_shared/stripe.ts:1 sdk 17.2.0',
      'supabase/functions/_shared/stripe.ts:2 client 2023-10-16',
      'supabase/functions/a/index.ts:1 sdk 18',
      'supabase/functions/b/index.ts:1 sdk 17.2.0',
      'supabase/functions/c/index.ts:1 sdk ~17.1.0',
      'supabase/functions/c/more.ts:1 sdk ^17',
    ],
    findings: [
      'supabase/functions/_shared/stripe.ts:1 sdk-range',
      'supabase/functions/_shared/stripe.ts:2 api-version-pin',
      'supabase/functions/b/index.ts:1 sdk-range',
      `supabase/functions/b/index.ts:2 ${period}`,
      'supabase/functions/c/index.ts:1 sdk-range',
      `supabase/functions/c/index.ts:2 ${period}`,
      'supabase/functions/c/more.ts:1 sdk-range',
      `supabase/functions/c/more.ts:2 ${period}`,
    ],
    changed: [
      "supabase/functions/_shared/stripe.ts: import Stripe from 'https://esm.sh/stripe@18.0.0?target=deno'",
      "supabase/functions/_shared/stripe.ts: export const stripe = new Stripe('sk', { apiVersion: '2025-03-31.basil' })",
      "supabase/functions/b/index.ts: import Stripe from 'https://esm.sh/stripe@18.0.0?target=deno'",
      "supabase/functions/c/index.ts: import Stripe from 'npm:/stripe@~18.0.0'",
      "supabase/functions/c/more.ts: import Stripe from 'npm:stripe@^18'",
    ],
    again: 0,
  })
})

test('two releases in one package, one by another name', async () => {
  expect(
    await told({
      'package.json':
        '{\n  "dependencies": {\n    "stripe": "^18.0.0",\n    "stripe-old": "npm:stripe@^12.0.0"\n  }\n}\n',
      'package-lock.json':
        '{ "packages": {\n "node_modules/stripe": { "version": "18.0.0" },\n "node_modules/stripe-old": { "name": "stripe", "version": "12.18.0" } } }',
      'src/app.ts': by('stripe'),
      'src/old.ts': `import Stripe from 'stripe-old'\nexport const end = (s: Stripe) => s.subscriptions.del('s')\n`,
    }),
  ).toEqual({
    packages: ['. 18.0.0 2025-03-31.basil', 'src/old.ts 12.18.0 2022-11-15'],
    inventory: [
      'package-lock.json:2 lockfile 18.0.0',
      'package-lock.json:3 lockfile 12.18.0',
      'package.json:3 sdk ^18.0.0',
      'package.json:4 sdk npm:stripe@^12.0.0',
    ],
    findings: ['package.json:4 sdk-range', 'src/old.ts:2 sdk-13-removes-subscriptions-del'],
    changed: [
      'package.json:     "stripe-old": "npm:stripe@^18.0.0"',
      "src/old.ts: export const end = (s: Stripe) => s.subscriptions.cancel('s')",
    ],
    again: 0,
  })
})

test('a client that another file makes brings its release along', async () => {
  const { packages, findings } = await told({
    'package.json': '{ "dependencies": { "stripe": "^18.0.0", "stripe-old": "npm:stripe@^17.0.0" } }',
    'lib/new.ts': `import Stripe from 'stripe'\nexport const stripe = new Stripe('sk', { apiVersion: '2025-03-31.basil' })\n`,
    'lib/old.ts': `import Stripe from 'stripe-old'\nexport const oldStripe = new Stripe('sk', { apiVersion: '2023-10-16' })\n`,
    'lib/index.ts': `export { oldStripe } from './old'\n`,
    'app/a.ts': `import { stripe } from '../lib/new'\nexport const end = () => ${use('stripe')}\n`,
    'app/b.ts': `import { oldStripe } from '../lib'\nexport const end = () => ${use('oldStripe')}\n`,
    'app/c.ts': `import { stripe } from '../lib/new'\nimport { oldStripe } from '../lib/old'\nexport const ends = () => [${use('stripe')}, ${use('oldStripe')}]\n`,
  })
  expect({ packages, findings }).toEqual({
    packages: ['. 18.0.0 2025-03-31.basil', 'app/b.ts 17.0.0 2023-10-16', 'lib/old.ts 17.0.0 2023-10-16'],
    findings: [`app/b.ts:2 ${period}`, 'lib/old.ts:2 api-version-pin', 'package.json:1 sdk-range'],
  })
})

test('an alias alone is the package’s release, and follows the target', async () => {
  expect(
    await told({
      'package.json': '{ "dependencies": { "payments": "npm:stripe@17.7.0" } }',
      'src/app.ts': `import Stripe from 'payments'\nconst stripe = new Stripe('sk')\nexport const end = () => ${use('stripe')}\n`,
    }),
  ).toEqual({
    packages: ['. 17.7.0 2025-02-24.acacia'],
    inventory: ['package.json:1 sdk npm:stripe@17.7.0', 'src/app.ts:2 client null'],
    findings: ['package.json:1 sdk-range', 'src/app.ts:2 api-version-pin', `src/app.ts:3 ${period}`],
    changed: [
      'package.json: { "dependencies": { "payments": "npm:stripe@18.0.0" } }',
      "src/app.ts: const stripe = new Stripe('sk', { apiVersion: '2025-03-31.basil' })",
    ],
    again: 0,
  })
})

test('Yarn’s catalogs, selectors of overrides, tags of git, peers that take the target', async () => {
  const { packages, findings, changed } = await told({
    '.yarnrc.yml':
      "nodeLinker: node-modules\ncatalog:\n  stripe: ^17.0.0\ncatalogs:\n  old:\n    'stripe': '~16.2.0'\n",
    'yarn.lock': '"stripe@npm:^17.0.0":\n  version: 17.4.0\n\n"stripe@npm:~16.2.0":\n  version: 16.2.0\n',
    'package.json': '{ "pnpm": { "overrides": { "stripe@<17": "17.1.0" } } }',
    'a/package.json': '{ "dependencies": { "stripe": "catalog:" } }',
    'b/package.json': '{ "dependencies": { "stripe": "catalog:old" } }',
    'c/package.json':
      '{ "dependencies": { "stripe": "git+https://github.com/stripe/stripe-node.git#v17.3.0" } }',
    'd/package.json':
      '{ "peerDependencies": { "stripe": ">=16 <20" }, "devDependencies": { "stripe": "^17.2.0" } }',
    'e/package.json': '{ "peerDependencies": { "stripe": "^16.0.0" } }',
  })
  expect({ packages, findings, changed }).toEqual({
    packages: [
      'a 17.4.0 2024-11-20.acacia',
      'b 16.2.0 2024-06-20',
      'c 17.3.0 2024-10-28.acacia',
      'd 17.2.0 2024-09-30.acacia',
      'e 16.0.0 2024-06-20',
    ],
    findings: [
      '.yarnrc.yml:3 sdk-range',
      '.yarnrc.yml:6 sdk-range',
      'c/package.json:1 sdk-range',
      'd/package.json:1 sdk-range',
      'e/package.json:1 sdk-range',
      'package.json:1 sdk-range',
    ],
    changed: [
      '.yarnrc.yml:   stripe: ^18.0.0',
      ".yarnrc.yml:     'stripe': '~18.0.0'",
      'package.json: { "pnpm": { "overrides": { "stripe@<17": "18.0.0" } } }',
      'd/package.json: { "peerDependencies": { "stripe": ">=16 <20" }, "devDependencies": { "stripe": "^18.0.0" } }',
      'e/package.json: { "peerDependencies": { "stripe": "^18.0.0" } }',
    ],
  })
})

test('previews pin what nobody knows, and are a person’s step', async () => {
  const { packages, findings, changed } = await told({
    'package.json': '{ "dependencies": { "stripe": "^17.2.0-beta.1" } }',
    'a.ts': `import Stripe from 'stripe'\nexport const s = new Stripe('sk', { apiVersion: '2024-09-30.acacia; feature_beta=v1' as any })\nexport const end = () => ${use('s')}\n`,
  })
  expect({ packages, findings, changed }).toEqual({
    packages: ['. 17.2.0-beta.1 2024-09-30.acacia; feature_beta=v1'],
    findings: ['a.ts:2 api-version-pin', `a.ts:3 ${period}`, 'package.json:1 sdk-range'],
    changed: [],
  })
})

test('left alone: code that only sounds alike, comments, a file that imports both', async () => {
  const { packages, inventory, findings } = await told({
    'package.json':
      '{ "dependencies": { "stripe": "^18.0.0", "stripe-old": "npm:stripe@^12.0.0", "@acme/stripe": "npm:@acme/stripe@1.0.0" } }',
    'deno.json': '{ "imports": { "@std/stripes": "npm:pinstripe@1.0.0", "mine": "./stripe@1.ts" } }',
    'a.ts': `// import Old from 'npm:stripe@17'\n${by('stripe')}`,
    'b.ts': `import { a } from 'npm:pinstripe@14.0.0'\nexport const b = a\n`,
    'c.ts': `import Stripe from 'stripe'\nimport type Old from 'stripe-old'\nexport const end = (s: Stripe) => ${use('s')}\nexport type O = Old\n`,
  })
  expect({ packages, inventory, findings }).toEqual({
    packages: ['. 18.0.0 2025-03-31.basil'],
    inventory: ['package.json:1 sdk ^18.0.0', 'package.json:1 sdk npm:stripe@^12.0.0'],
    findings: ['package.json:1 sdk-range'],
  })
})

test('Bun’s binary lockfile is named where it would decide', async () => {
  const skipped = ['a/bun.lockb', 'b/bun.lockb', 'c/bun.lockb'].map(
    (path) => ({ path, reason: 'binary' }) as const,
  )
  const sources = Object.entries({
    'a/package.json': '{ "dependencies": { "stripe": "^17.0.0" } }',
    'b/package.json': '{ "dependencies": { "stripe": "17.7.0" } }',
    'c/bun.lock': '{ "packages": {\n    "stripe": ["stripe@17.7.0", "", {}, "x"],\n} }',
    'c/package.json': '{ "dependencies": { "stripe": "^17.0.0" } }',
  }).map(([path, text]) => ({ path, text }))
  const inputs = { from: null, to: '2025-03-31.basil', permissions: [], ignore: [] }
  const report = await run({ sources, files: 7, skipped }, inputs, scanEdges)
  expect(report.skipped).toEqual([skipped[0]])
})
