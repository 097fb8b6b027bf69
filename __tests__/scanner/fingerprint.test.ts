import { permissionsRequired } from '../../src/catalog/standing/financial-connections.ts'
import { fingerprints } from '../../src/scanner/fingerprint.ts'

const CALL = 'stripe.financialConnections.sessions.create(params)'

function named(text: string): string[] {
  const usages = [...text.matchAll(/stripe\.\w+\.sessions\.create\(params\)/g)].map(({ index }) => ({
    path: 'a.ts',
    start: index,
    end: index + CALL.length,
    change: permissionsRequired,
    element: 'financialConnections.sessions.create permissions',
    certainty: 'certain' as const,
    what: '',
    fix: null,
  }))
  return fingerprints(usages, () => text)
}

const one = `export function first(params) {\n  return ${CALL}\n}\n`
const two = `class Links {\n  second(params) {\n    return ${CALL}\n  }\n}\n`

test('lines above, and other spacing, change nothing', () => {
  expect(named(`\n\n// a comment\n${one}`)).toEqual(named(one))
  expect(named(one.replace('create(params)', 'create(params)').replaceAll('  return', '\treturn'))).toEqual(
    named(one),
  )
})

test('two equal calls have two names, and one keeps its name when the other goes', () => {
  const [first, second] = named(one + two)
  expect(first).not.toBe(second)
  expect(named(two)).toEqual([second])
  expect(named(two + one)).toEqual([second, first])
})

test('equal calls in one block are told apart by their number', () => {
  expect(new Set(named(`function f(params) {\n  ${CALL}\n  ${CALL}\n}\n`)).size).toBe(2)
})

test('a file whose first line is empty, and one without a line break, are fine', () => {
  expect(named(`\n  ${CALL}`)).toHaveLength(1)
  expect(named(`  ${CALL}`)).toHaveLength(1)
})
