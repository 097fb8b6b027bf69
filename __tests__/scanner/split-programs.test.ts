// Repositories that would not fit into one program.
import {
  limitsFor,
  PROGRAM_LIMITS,
  type ProgramLimits,
  splitPrograms,
} from '../../src/scanner/split-programs.ts'
import { inShort, scanTexts } from './scan-texts.ts'

const texts = (sizes: Record<string, number>) =>
  new Map(Object.entries(sizes).map(([path, size]) => [path, 'x'.repeat(size)]))

const limits: ProgramLimits = { judged: 10, withImports: 20, total: 100 }

function split(sizes: Record<string, number>, imports: Record<string, string[]> = {}, left = limits.total) {
  const withImports = (roots: readonly string[]) => [
    ...new Set(roots.flatMap((root) => [root, ...(imports[root] ?? [])])),
  ]
  const roots = Object.keys(sizes).filter((path) => !path.startsWith('lib'))
  return splitPrograms(roots, withImports, texts(sizes), left, limits)
}

test('what fits is one program', () => {
  expect(split({ a: 4, b: 6, lib: 10 }, { a: ['lib'] })).toEqual({
    parts: [{ roots: ['a', 'b'], files: ['a', 'lib', 'b'] }],
    skipped: [],
    left: 90,
  })
})

test('neighbors stay together, and each root is judged once', () => {
  expect(split({ a: 4, b: 4, c: 4, d: 4, e: 4 }).parts.map(({ roots }) => roots)).toEqual([
    ['a', 'b'],
    ['c'],
    ['d', 'e'],
  ])
})

test('what is imported counts, too', () => {
  expect(split({ a: 1, b: 1, lib1: 15, lib2: 15 }, { a: ['lib1'], b: ['lib2'] }).parts).toEqual([
    { roots: ['a'], files: ['a', 'lib1'] },
    { roots: ['b'], files: ['b', 'lib2'] },
  ])
})

test('one file that imports more than is read is judged by itself, and named', () => {
  expect(split({ a: 1, b: 1, lib: 30 }, { a: ['lib'] })).toEqual({
    parts: [
      { roots: ['a'], files: ['a'] },
      { roots: ['b'], files: ['b'] },
    ],
    skipped: [{ path: 'a', reason: 'too-many-files' }],
    left: 98,
  })
})

test('what is over the total is named', () => {
  expect(split({ a: 4, b: 4, c: 1 }, {}, 5)).toEqual({
    parts: [{ roots: ['a', 'c'], files: ['a', 'c'] }],
    skipped: [{ path: 'b', reason: 'timeout' }],
    left: 0,
  })
})

test('no code is no program', () => {
  expect(split({})).toEqual({ parts: [], skipped: [], left: 100 })
})

test('over several programs, each file is judged as in one', async () => {
  const code = (at: number) =>
    `import { stripe } from '../client'\nexport const f${at} = () => stripe.financialConnections.sessions.create({ account_holder: { type: 'customer' } })\n`
  const files = Object.fromEntries([
    [
      'client.ts',
      `import Stripe from 'stripe'\nexport const stripe = new Stripe('k', { apiVersion: '2024-06-20' })\n`,
    ],
    ...[1, 2, 3, 4].map((at) => [`app/f${at}.ts`, `${code(at)}${'// x\n'.repeat(150_000)}`]),
  ])
  const { findings, skipped } = await scanTexts(files)
  expect(inShort(findings)).toEqual(
    [1, 2, 3, 4].map(
      (at) => `app/f${at}.ts:2 permissions-required-financial-connections-session certain safe`,
    ),
  )
  expect(skipped).toEqual([])
})

test('a small memory has small programs, a large one no larger ones than were measured', () => {
  const gigabyte = 1024 ** 3
  expect(limitsFor(4 * gigabyte)).toEqual(PROGRAM_LIMITS)
  expect(limitsFor(gigabyte)).toEqual({ judged: 923_741, withImports: 16_000_000, total: 32_000_000 })
  expect(limitsFor(gigabyte / 4)).toEqual({ judged: 118_435, withImports: 2_960_886, total: 32_000_000 })
  expect(limitsFor(0)).toEqual({ judged: 50_000, withImports: 1_000_000, total: 32_000_000 })
})
