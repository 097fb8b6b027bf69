// Which files are worth the compiler's time, and what they need beside them.
import { findCandidates } from '../../src/scanner/candidates.ts'
import { createModuleResolver } from '../../src/scanner/modules.ts'

function find(files: Record<string, string>, names: string[]) {
  const texts = new Map(Object.entries(files))
  const found = findCandidates(texts, createModuleResolver(texts), new Set(names))
  return { roots: found.roots.sort(), scanned: found.scanned, all: found.withImports(found.roots) }
}

test('files that say Stripe and a name that counts; files that reach one and say a name of its own', () => {
  const { roots, scanned } = find(
    {
      'client.ts': `import Stripe from 'stripe'`,
      'reads.ts': `import { x } from './client'\nx.volume_decimal`,
      'far.ts': `import { x } from './reads'\nx.volume_decimal`,
      'common.ts': `import { x } from './client'\nx.type`,
      'column.ts': `row.volume_decimal`,
      'words.ts': `// stripe is mentioned\nexport const volume_decimals = 1`,
      'notes.md': `import Stripe from 'stripe' volume_decimal`,
      'longer.ts': `// stripe\nx.my_volume_decimal`,
    },
    ['volume_decimal', 'type'],
  )
  expect(roots).toEqual(['client.ts', 'far.ts', 'reads.ts'])
  expect(scanned).toBe(5)
})

test('a method that clients had and every program has counts in files that say Stripe alone', () => {
  const { roots } = find(
    {
      'client.ts': `import Stripe from 'stripe'`,
      'sets.ts': `import { stripe } from './client'\nstripe.setTimeout(1000)`,
      'waits.ts': `import { x } from './client'\nsetTimeout(x, 1000)`,
    },
    ['setTimeout'],
  )
  expect(roots).toEqual(['client.ts', 'sets.ts'])
})

test('constants and builders come with the file that passes them, through a barrel, without all the rest', () => {
  const { all } = find(
    {
      'a.ts': `import { build } from './lib'\nstripe.financialConnections.sessions.create(build())`,
      'lib/index.ts': `export * from './params'\nexport * from './more'`,
      'lib/params.ts': `import { deep } from './deep'\nexport const build = () => ({})`,
      'lib/more.ts': `export const more = 1`,
      'lib/deep.ts': `export const deep = 1`,
      'unrelated.ts': `export {}`,
    },
    [],
  )
  expect(all).toEqual(['a.ts', 'lib/index.ts', 'lib/more.ts', 'lib/params.ts'])
})

test('imports in circles, of itself, and of nothing', () => {
  const { all } = find(
    {
      'a.ts': `import './b'\nimport './a'\nimport './nowhere'\nimport ''\nrequire(name)\nnew Stripe(b)`,
      'b.ts': `export * from './a'\nexport * from './b'`,
    },
    [],
  )
  expect(all).toEqual(['a.ts', 'b.ts'])
})

test('a file that only names a key leads nowhere; what brings the types does, and so does a client of the browser', () => {
  const { roots, all } = find(
    {
      'env.ts': `export const STRIPE_SECRET_KEY = process.env.STRIPE_SECRET_KEY`,
      'log.ts': `import { STRIPE_SECRET_KEY } from './env'`,
      'common.ts': `import './log'\nx.volume_decimal`,
      'aliased.ts': `import { pay } from './types-of-it'\nx.volume_decimal`,
      'types-of-it.ts': `export type { Stripe as Pay } from 'stripe'`,
      'shop.js': `import { checkout } from './browser'\nx.volume_decimal`,
      'browser.js': `export const checkout = Stripe(key)`,
      'named.ts': `import { wrapped } from './wrapped'\nx.volume_decimal`,
      'wrapped.ts': `import { InjectStripeClient } from '@example/nest-stripe'`,
      'referring.ts': `import { y } from './referred'\nx.volume_decimal`,
      'referred.ts': `/// <reference types="stripe" />`,
    },
    ['volume_decimal'],
  )
  expect(roots).not.toContain('common.ts')
  expect(roots).toEqual(expect.arrayContaining(['aliased.ts', 'named.ts', 'referring.ts', 'shop.js']))
  expect(all).toContain('types-of-it.ts')
  expect(all).toContain('wrapped.ts')
})
