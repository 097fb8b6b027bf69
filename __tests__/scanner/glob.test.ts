import picomatch from 'picomatch'
import { globMatcher } from '../../src/scanner/glob.ts'

const PATHS = [
  'a.ts',
  'src/a.ts',
  'src/deep/er/a.ts',
  'src/.hidden/a.ts',
  '.a.ts',
  'src/b.js',
  'src/[id]/page.tsx',
  'app/x/src/a.ts',
  'src',
  'ab/ba/ab.ts',
]

test.each([
  '*.ts',
  '**/*.ts',
  'src/**',
  'src/**/a.ts',
  '**/src/**/*.ts',
  'src/*/a.ts',
  '?.ts',
  '**/[ab].{ts,js}',
  '**/[^a].js',
  '{src,app/x}/**',
  '{src,app/{x,y}/src}/a.*',
  'a*b/**/b*/*b.ts',
  '**',
  '*',
  'src/\\[id\\]/*',
  'nothing/**',
])('%s means what it means to picomatch', (glob) => {
  const is = picomatch(glob, { dot: true })
  expect(PATHS.filter(globMatcher([glob]))).toEqual(PATHS.filter((path) => is(path)))
})

test('parentheses, unpaired brackets and braces, and what braces would make too many of are characters', () => {
  const is = globMatcher(['app/(shop)/*', 'x[', 'y{a', '{a,b}'.repeat(30)])
  expect(['app/(shop)/a.ts', 'app/shop/a.ts', 'x[', 'y{a', 'a'.repeat(30)].map(is)).toEqual([
    true,
    false,
    true,
    true,
    false,
  ])
})

test('[!a] is any character but a, as in a shell', () => {
  expect(['b.js', 'a.js', '!.js'].map(globMatcher(['[!a].js']))).toEqual([true, false, true])
})

test('a glob made to take forever does not', () => {
  const names = 'a'.repeat(250)
  const folders = 'a/'.repeat(1000)
  const is = globMatcher([`${'*a'.repeat(100)}b`, `${'**/a/'.repeat(100)}b`, `${'+(a+)'.repeat(20)}b`])
  expect([names, folders].map(is)).toEqual([false, false])
})
