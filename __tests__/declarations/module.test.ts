import { readFileSync } from 'node:fs'
import { loadSurface, surfaceVersions } from '../../src/catalog/surfaces.ts'
import { printDeclarations } from '../../src/languages/typescript/declarations/print.ts'
import { collectWords } from '../../src/languages/typescript/declarations/words.ts'
import { errorsOf, openProgram, resolutionsOf } from './program.ts'

const read = (file: string) =>
  readFileSync(new URL(`../../src/catalog/generated/${file}`, import.meta.url), 'utf8')

/** The ways to come by a client, each of which must find `customers.list`. */
const FORMS: Record<string, string> = {
  'default.ts': `import Stripe from 'stripe'; new Stripe('k').customers.list()`,
  'named.ts': `import { Stripe } from 'stripe'; new Stripe('k').customers.list()`,
  'type.ts': `import type Stripe from 'stripe'; declare const s: Stripe; s.customers.list()`,
  'star.ts': `import * as S from 'stripe'; new S.default('k').customers.list(); new S.Stripe('k').customers.list()`,
  'equals.ts': `import Stripe = require('stripe'); new Stripe('k').customers.list()`,
  'late.ts': `export const f = async () => { const S = (await import('stripe')).default; new S('k').customers.list() }`,
  'call.js': `const stripe = require('stripe')('k'); stripe.customers.list()`,
  'call-options.js': `const stripe = require('stripe')('k', { maxNetworkRetries: 2 }); stripe.customers.list()`,
  'new.js': `const Stripe = require('stripe'); const s = new Stripe('k'); s.customers.list()`,
  'destructured.js': `const { Stripe } = require('stripe'); new Stripe('k').customers.list()`,
  'default.js': `const Stripe = require('stripe').default; new Stripe('k').customers.list()`,
  'exported.js': `module.exports = require('stripe')('k')`,
  'imports.js': `const s = require('./exported'); s.customers.list()`,
}

test.each(['2024-04-10', '2026-10-28.endive'])(
  'every form of import of %s leads to the client',
  (version) => {
    const words = new Set<string>()
    for (const text of Object.values(FORMS)) collectWords(text, words)
    const program = openProgram(FORMS, printDeclarations(loadSurface(version, read), words))
    const lists = [...resolutionsOf(program)].filter(([place]) => place.endsWith(' list'))
    expect(errorsOf(program).filter((each) => !each.startsWith('equals.ts'))).toEqual([])
    expect(lists.map(([place, text]) => [place.split(':')[0], text.replace(/Customers?R/, 'R')])).toEqual(
      lists.map(([place]) => [place.split(':')[0], 'Resource → function']),
    )
    expect(lists).toHaveLength(13)
  },
)

test('versions of every layout print declarations without an error of their own', () => {
  const words = new Set([
    'customers',
    'create',
    'retrieve',
    'list',
    'Event',
    'Checkout',
    'sessions',
    'checkout',
    'id',
    'errors',
    'invoice.paid',
  ])
  const versions = surfaceVersions().filter((_, index, all) => index % 5 === 0 || index === all.length - 1)
  for (const version of versions) {
    const { text } = printDeclarations(loadSurface(version, read), words)
    const program = openProgram(
      { 'a.ts': `import Stripe from 'stripe'; new Stripe('k').customers.retrieve('c')` },
      { text },
    )
    const file = program.getSourceFile('/stripe.d.ts')
    const options = program.getCompilerOptions()
    options.skipLibCheck = false
    const problems = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    expect([version, problems.map((each) => each.messageText), errorsOf(program)]).toEqual([version, [], []])
  }
})
