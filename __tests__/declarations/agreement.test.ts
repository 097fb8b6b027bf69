import { readFileSync } from 'node:fs'
import type { Surface } from '../../src/catalog/surface.ts'
import { loadSurface } from '../../src/catalog/surfaces.ts'
import { printDeclarations } from '../../src/languages/typescript/declarations/print.ts'
import { collectWords } from '../../src/languages/typescript/declarations/words.ts'
import { callProbes, eventProbes } from './probes.ts'
import { errorsOf, openProgram, resolutionsOf, type StripeTypes } from './program.ts'
import { snippets } from './snippets.ts'

/** Spelled in our own way, and no shape of the API: what `import('stripe')` and a download resolve to. */
const OURS = /import\('stripe'\)$|\.quotes\.pdf\(/

const read = (file: string) =>
  readFileSync(new URL(`../../src/catalog/generated/${file}`, import.meta.url), 'utf8')

function look(files: Record<string, string>, stripe: StripeTypes) {
  const program = openProgram(files, stripe)
  const resolutions = [...resolutionsOf(program)].filter(([place]) => !OURS.test(place))
  return { errors: errorsOf(program), resolutions: new Map(resolutions) }
}

function onDemand(surface: Surface, files: Record<string, string>) {
  const words = new Set<string>()
  for (const text of Object.values(files)) collectWords(text, words)
  return printDeclarations(surface, words)
}

const RELEASES = [
  { installed: 'stripe-15', version: '2024-04-10' },
  { installed: 'stripe-16', version: '2024-06-20' },
]

/** Code as people write it, a handler of every event, and calls of one operation in twelve: right and wrong ones. */
function codeFor(surface: Surface): Record<string, string> {
  const some = Object.entries(surface.operations).filter((_, index) => index % 12 === 0)
  const calls = callProbes({ ...surface, operations: Object.fromEntries(some) })
  return { ...snippets(surface.apiVersion), 'events.ts': eventProbes(surface), 'calls.ts': calls }
}

test.each(RELEASES)('$installed is the referee of $version', ({ installed, version }) => {
  const surface = loadSurface(version, read)
  const code = codeFor(surface)
  const real = look(code, { installed })
  expect(real.errors.length).toBeGreaterThan(50)
  expect(real.resolutions.size).toBeGreaterThan(8000)
  expect(look(code, printDeclarations(surface, null))).toEqual(real)
})

describe('on demand', () => {
  const surface = loadSurface('2024-04-10', read)
  const code = snippets('2024-04-10')

  test('a dozen files need a twentieth of the text, and see the same', () => {
    const whole = printDeclarations(surface, null)
    const small = onDemand(surface, code)
    expect(small.text.length).toBeLessThan(whole.text.length / 15)
    const [seen, full] = [look(code, small), look(code, whole)]
    expect(seen.errors).toEqual(full.errors)
    expect(unresolved(seen.resolutions)).toEqual(unresolved(full.resolutions))
  })

  test('what nobody names is not printed; required params are', () => {
    const { text } = onDemand(surface, {
      'a.ts': 'stripe.financialConnections.sessions.create({}).then((s) => s.client_secret)',
    })
    expect(text).toContain('permissions: Array<')
    expect(text).toContain('client_secret: string')
    expect(text).not.toContain('filters?:')
    expect(text).not.toContain('interface CustomersResource')
  })

  test('the same words in another order print the same', () => {
    const words = ['customers', 'create', 'email', 'Customer']
    expect(printDeclarations(surface, new Set(words.toReversed()))).toEqual(
      printDeclarations(surface, new Set(words)),
    )
  })
})

function unresolved(resolutions: Map<string, string>): string[] {
  return [...resolutions].flatMap(([place, text]) => (text === '✗' ? [place] : []))
}
