import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
// @ts-expect-error a script without types
import { probeRelease } from '../../scripts/catalog/probe.mjs'
// @ts-expect-error a script without types
import { extractSdk } from '../../scripts/catalog/sdk.mjs'
import { sdkChangesBetween, sdkChangesOf, sdkReleaseFor } from '../../src/catalog/sdk-changes.ts'
import { majorOf, sdkMajors, sdkSurface } from '../../src/catalog/sdk-surface.ts'

const require = createRequire(import.meta.url)
const inShort = (from: string, to: string) =>
  sdkChangesBetween(from, to).map(({ sdk, change, element }) => `${sdk} ${change} ${element}`)

/** Where an installed release lies: the package may not export its package.json. */
function folderOf(name: string): string {
  return require.resolve(name).replace(/(node_modules[\\/][^\\/]+)[\\/].*$/, '$1')
}

const INSTALLED = ['stripe-15', 'stripe-16', 'stripe-17', 'stripe-23']

test.each(INSTALLED)('%s gives the surface that is stored for its major', (name) => {
  const folder = folderOf(name)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const stored = sdkSurface(majorOf(version))
  const { sdk, members, facts } = extractSdk(folder)
  expect(sdk).toBe(version)
  expect({ members, facts }).toEqual({ members: Object.fromEntries(stored.members), facts: stored.facts })
})

test('a release is asked what it does, and not only read', () => {
  const answers = probeRelease(folderOf('stripe-23'))
  const { callable, callableModule, callbacks, optionsFirst, keyAsOptions, retries, staleSignatures } =
    answers
  expect({
    callable,
    callableModule,
    callbacks,
    optionsFirst,
    keyAsOptions,
    retries,
    staleSignatures,
  }).toEqual({
    callable: true,
    callableModule: false,
    callbacks: false,
    optionsFirst: false,
    keyAsOptions: false,
    retries: 2,
    staleSignatures: false,
  })
})

test('every major from 8 on has a surface, and one that is not known has the nearest', () => {
  expect(sdkMajors()).toEqual(Array.from({ length: 16 }, (_, index) => index + 8))
  expect([7, 23, 99].map((major) => sdkSurface(major).major)).toEqual([8, 23, 23])
})

test('facts that only running a release shows', () => {
  const since = (fact: 'retries' | 'sendsPin' | 'callbacks') =>
    sdkMajors().map((major) => Number(sdkSurface(major).facts[fact]))
  expect(since('retries')).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2])
  expect(since('sendsPin')).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
  expect(since('callbacks')).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0])
})

test('what a major broke', () => {
  expect(inShort('12.3.0', '18.5.0')).toEqual([
    '13.0.0 behavior StripeConfig.maxNetworkRetries',
    '17.0.0 behavior StripeConfig.maxNetworkRetries',
    '18.0.0 removed Stripe.webhooks()',
  ])
  expect(inShort('18.0.0', '19.0.0')).toEqual(['19.0.0 removed Stripe#parseThinEvent'])
})

test('two majors of one API version are told apart, and each is keyed to it', () => {
  const rows = sdkChangesBetween('21.0.1', '23.0.0')
  expect(new Set(rows.map(({ sdk, apiVersion }) => `${sdk} ${apiVersion}`))).toEqual(
    new Set(['22.0.0 2026-03-25.dahlia', '23.0.0 2026-09-30.endive']),
  )
  expect(rows.find(({ element }) => element === 'RequestOptions.host')).toEqual({
    kind: 'member',
    change: 'removed',
    element: 'RequestOptions.host',
    declared: ['prelude:RequestOptions#host'],
    layer: 'sdk',
    apiVersion: '2026-03-25.dahlia',
    sdk: '22.0.0',
  })
  expect(new Set(sdkChangesOf('2026-03-25.dahlia').map(({ sdk }) => sdk))).toEqual(
    new Set(['21.0.0', '22.0.0']),
  )
})

test('what a later major took back is not told, and nothing between releases of one major', () => {
  // `StripeError.detail` left the types in 10 and came back in 22.
  expect(inShort('9.0.0', '10.0.0')).toContain('10.0.0 removed StripeError.detail')
  expect(inShort('9.0.0', '22.0.0')).not.toContain('10.0.0 removed StripeError.detail')
  expect(inShort('22.0.0', '22.6.0')).toEqual([])
  expect(inShort('23.0.0', '21.0.0')).toEqual([])
})

test('the release that an API version stands for', () => {
  expect(['2024-06-20', '2022-11-15', '2024-06-21', '2015-01-01'].map(sdkReleaseFor)).toEqual([
    '16.12.0',
    '12.18.0',
    '16.12.0',
    '8.0.0',
  ])
})
