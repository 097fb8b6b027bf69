// Ranges of Stripe.js's packages: each is listed, and told of where the target's Stripe.js needs another major.
import { scanTexts } from './scan-texts.ts'

async function scanned(dependencies: Record<string, string>, to: string) {
  const text = JSON.stringify({ dependencies }, null, 2)
  const { findings, inventory } = await scanTexts({ 'package.json': text }, { to, advice: true })
  return {
    told: findings.map(
      ({ line, severity, what, fix }) => `${line} ${severity} ${what} → ${fix?.edits[0]?.text ?? 'a person'}`,
    ),
    listed: inventory.map(({ line, kind, version }) => `${line} ${kind} ${version}`),
  }
}

test('each package is listed, with what it loads where that is known', async () => {
  const packages = {
    '@stripe/stripe-js': '^7.3.0',
    '@stripe/react-stripe-js': '^3.7.0',
    '@stripe/connect-js': '3.3.42-preview-1',
    '@stripe/react-connect-js': 'latest',
  }
  expect(await scanned(packages, '2025-03-31.basil')).toEqual({
    told: [],
    listed: [
      '3 browser @stripe/stripe-js ^7.3.0 (Stripe.js basil)',
      '4 browser @stripe/react-stripe-js ^3.7.0',
      '5 browser @stripe/connect-js 3.3.42-preview-1',
      '6 browser @stripe/react-connect-js latest',
    ],
  })
})

test.each([
  [
    '2025-09-30.clover',
    { '@stripe/stripe-js': '^7.3.0', '@stripe/react-stripe-js': '~3.7.0' },
    [
      '3 advice `@stripe/stripe-js` is `^7.3.0`, which loads Stripe.js basil; Stripe.js clover is loaded by 8.0.0 to 8.11.0. → ^8.11.0',
      '4 advice `@stripe/react-stripe-js` is `~3.7.0`, which takes no `@stripe/stripe-js` that loads Stripe.js clover; 5.0.0 to 5.6.1 do. → ~5.6.1',
    ],
  ],
  [
    '2025-04-30.basil',
    { '@stripe/stripe-js': '1.54.2', '@stripe/react-stripe-js': '^2' },
    [
      '3 advice `@stripe/stripe-js` is `1.54.2`, which loads Stripe.js v3; Stripe.js basil is loaded by 7.0.0 to 7.9.0. → 7.9.0',
      '4 advice `@stripe/react-stripe-js` is `^2`, which takes no `@stripe/stripe-js` that loads Stripe.js basil; 3.6.0 to 4.0.2 do. → ^4',
    ],
  ],
  [
    '2026-03-25.dahlia',
    { '@stripe/stripe-js': '>=7 <9' },
    [
      '3 advice `@stripe/stripe-js` is `>=7 <9`, which loads Stripe.js basil; Stripe.js dahlia is loaded by 9.0.0 to 9.13.0. → a person',
    ],
  ],
  [
    '2026-09-30.endive',
    { '@stripe/stripe-js': '^8.0.0' },
    [
      '3 advice `@stripe/stripe-js` is `^8.0.0`, which loads Stripe.js clover; Stripe.js dahlia is loaded by 9.0.0 to 9.13.0. → a person',
    ],
  ],
] as [string, Record<string, string>, string[]][])('%s: %j', async (to, packages, expected) => {
  expect((await scanned(packages, to)).told).toEqual(expected)
})

test.each([
  ['2025-03-31.basil', { '@stripe/stripe-js': '^7', '@stripe/react-stripe-js': '^3.1.1' }],
  ['2025-03-31.basil', { '@stripe/stripe-js': '>=3 <10', '@stripe/react-stripe-js': '4.0.2' }],
  ['2025-03-31.basil', { '@stripe/stripe-js': '^9.1.0', '@stripe/react-stripe-js': '^6.0.0' }],
  ['2024-06-20', { '@stripe/stripe-js': '^1.0.0' }],
  ['2024-12-18.acacia', { '@stripe/stripe-js': '^4.0.0' }],
  ['2026-09-30.endive', { '@stripe/stripe-js': '^9.0.0', '@stripe/react-stripe-js': '^6.0.0' }],
  ['2026-09-30.endive', { '@stripe/connect-js': '^1.0.0', '@stripe/react-connect-js': '^1.0.0' }],
  ['2026-09-30.endive', { '@stripe/stripe-js': 'latest', '@stripe/react-stripe-js': 'workspace:*' }],
  ['2026-09-30.endive', { '@stripe/stripe-react-native': '^0.38.0', '@acme/stripe-js': '^1.0.0' }],
])('left alone on the way to %s: %j', async (to, packages) => {
  expect((await scanned(packages as Record<string, string>, to)).told).toEqual([])
})

test('nothing is told unless advice is asked for', async () => {
  const text = JSON.stringify({ dependencies: { '@stripe/stripe-js': '^7.0.0' } })
  const { findings } = await scanTexts({ 'package.json': text }, { to: '2025-09-30.clover' })
  expect(findings).toEqual([])
})

test('ranges of a catalog are told where the catalog says them', async () => {
  const { findings } = await scanTexts(
    {
      'package.json': JSON.stringify({ dependencies: { '@stripe/stripe-js': 'catalog:' } }),
      'pnpm-workspace.yaml': "catalog:\n  '@stripe/stripe-js': ^7.0.0\n  '@stripe/react-stripe-js': ^3.7.0\n",
    },
    { to: '2025-09-30.clover', advice: true },
  )
  expect(findings.map(({ path, line, column, element }) => `${path}:${line}:${column} ${element}`)).toEqual([
    'pnpm-workspace.yaml:2:24 @stripe/stripe-js catalog',
  ])
})
