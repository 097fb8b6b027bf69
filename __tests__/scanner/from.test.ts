// Which version each package is on, out of pins, lockfiles and ranges.
import { detectVersions, guessVersions, packageOf } from '../../src/scanner/from.ts'
import { readManifests } from '../../src/scanner/manifests.ts'

const texts = (files: Record<string, string>) => new Map(Object.entries(files))
const manifest = (range: string) => JSON.stringify({ dependencies: { stripe: range } })

test.each([
  ['apps/web/src/a.ts', 'apps/web'],
  ['apps/website/a.ts', '.'],
  ['apps/web/nested/a.ts', 'apps/web/nested'],
  ['a.ts', '.'],
])('%s belongs to %s', (path, expected) => {
  expect(packageOf(path, ['.', 'apps/web', 'apps/web/nested'])).toBe(expected)
})

test('a pin before the lockfile, the oldest of several, else the default of the release, else unknown', () => {
  const files = texts({
    'package.json': '{}',
    'pinned/package.json': manifest('^15.12.0'),
    'locked/package.json': manifest('^14.0.0'),
    'locked/package-lock.json': '{ "packages": { "node_modules/stripe": { "version": "14.25.0" } } }',
    'old/package.json': manifest('^11.0.0'),
    'open/package.json': manifest('latest'),
    'plain/package.json': '{}',
  })
  const pins = [
    { path: 'pinned/b.ts', line: 4, version: '2023-10-16' },
    { path: 'pinned/a.ts', line: 9, version: '2024-04-10' },
    { path: 'pinned/c.ts', line: 1, version: null },
    { path: 'locked/a.ts', line: 1, version: null },
    { path: 'old/a.ts', line: 1, version: 'nonsense' },
  ]
  expect(
    detectVersions(
      readManifests(files),
      pins.map(({ path }) => path),
      pins,
    ),
  ).toEqual([
    { path: 'locked', sdk: '14.25.0', from: '2023-10-16', fromSource: 'the default of stripe 14.25.0' },
    { path: 'old', sdk: '11.0.0', from: null, fromSource: null },
    { path: 'open', sdk: null, from: null, fromSource: null },
    { path: 'pinned', sdk: '15.12.0', from: '2023-10-16', fromSource: 'apiVersion in pinned/b.ts:4' },
  ])
})

test('the guess before the compiler is read off the text', () => {
  const files = texts({
    'package.json': manifest('^15.12.0'),
    'a/package.json': '{}',
    'a/stripe.ts': `const STRIPE_API_VERSION = '2022-11-15'\nnew Stripe(key, { apiVersion: process.env.V ?? '2023-08-16' })`,
    'a/sanity.ts': `createClient({ apiVersion: '2021-01-01' })`,
    'b/package.json': '{}',
    'b/headers.js': `// stripe\nfetch(url, { headers: { 'Stripe-Version': "2023-10-16" } })`,
  })
  expect([...guessVersions(readManifests(files), files, null)]).toEqual([
    ['.', '2024-04-10'],
    ['a', '2022-11-15'],
    ['b', '2024-04-10'],
  ])
  expect([...guessVersions(readManifests(files), files, '2020-08-27')].map(([, version]) => version)).toEqual(
    ['2020-08-27', '2020-08-27', '2020-08-27'],
  )
})

test('a header is one request’s: it is a guess where no release is known', () => {
  const header = `fetch(url, { headers: { 'Stripe-Version': '2026-10-28.endive' } }) // stripe`
  const files = texts({
    'locked/package.json': manifest('^17.7.0'),
    'locked/http.ts': header,
    'open/package.json': '{}',
    'open/http.ts': header,
  })
  expect([...guessVersions(readManifests(files), files, null)]).toEqual([
    ['locked', '2025-02-24.acacia'],
    ['open', '2026-10-28.endive'],
  ])
})

test('a guess is not taken from comments, from what events carry, or from another provider', () => {
  const files = texts({
    'package.json': manifest('^15.12.0'),
    'stripe.ts': `// apiVersion: '2019-12-03'
  /* apiVersion: '2020-03-02' */
const event = { object: 'event', api_version: '2020-08-27' }
const other = { apiVersion: '2021-01-01' }
new Stripe(key, { apiVersion: '2023-10-16; embedded_connect_beta=v2' })`,
  })
  expect([...guessVersions(readManifests(files), files, null)]).toEqual([['.', '2023-10-16']])
})
