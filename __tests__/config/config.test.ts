import { parseConfig } from '../../src/config/config.ts'
import { parsePermissions } from '../../src/config/permissions.ts'
import { UserError } from '../../src/user-error.ts'

const FILE = '.github/restripe.yml'

/** The sentence a person reads, or `null` where there was nothing to complain about. */
function complaint(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}

test('every key is read, and lists may be written as text', () => {
  const text = `
mode: review
target-version: 2024-06-20
current-version: '2024-04-10'
permissions: ownership, balances
fix: pull-request
fail-on: breaking
paths: |
  apps/**
  packages/**
paths-ignore: ['**/*.gen.ts']
working-directory: apps/shop
comment: false
ignore:
  - change: api-version-pin
    paths: scripts/**
    reason: One-off scripts stay on the old version.
  - { change: volume-decimal, reason: not ours }
`
  expect(parseConfig(text, FILE)).toEqual({
    mode: 'review',
    'target-version': '2024-06-20',
    'current-version': '2024-04-10',
    permissions: ['ownership', 'balances'],
    fix: 'pull-request',
    'fail-on': 'breaking',
    paths: ['apps/**', 'packages/**'],
    'paths-ignore': ['**/*.gen.ts'],
    'working-directory': 'apps/shop',
    comment: false,
    ignore: [
      {
        change: 'api-version-pin',
        paths: ['scripts/**'],
        reason: 'One-off scripts stay on the old version.',
      },
      { change: 'volume-decimal', paths: [], reason: 'not ours' },
    ],
  })
})

test.each(['', '# nothing yet\n', 'null'])('an empty file (%j) configures nothing', (text) => {
  expect(parseConfig(text, FILE)).toEqual({ ignore: [] })
})

test.each([
  ['pathz: [a]', 'unknown key "pathz"; the nearest known key is "paths".'],
  [
    '__proto__: { mode: scan }',
    'unknown key "__proto__"; the keys are mode, target-version, current-version, permissions, fix, fail-on, paths, paths-ignore, working-directory, comment, time-limit, ignore.',
  ],
  [
    'constructor: 1',
    'unknown key "constructor"; the keys are mode, target-version, current-version, permissions, fix, fail-on, paths, paths-ignore, working-directory, comment, time-limit, ignore.',
  ],
  [
    '"a\\n::error::b": 1',
    'unknown key "a\\n::error::b"; the keys are mode, target-version, current-version, permissions, fix, fail-on, paths, paths-ignore, working-directory, comment, time-limit, ignore.',
  ],
  ['fail-on: everything', '"fail-on" must be one of none, breaking, any, not "everything".'],
  ['comment: "no"', '"comment" must be true or false, not "no".'],
  ['paths: 7', '"paths" must be a list of globs, not "7".'],
  ['paths: { a: b }', '"paths" must be a list of globs, not a mapping.'],
  [
    'target-version: []',
    '"target-version" must be a Stripe API version in quotes, "latest" or a release name, not an empty list.',
  ],
  [
    'ignore: all',
    '"ignore" must be a list of rules, each with "change", "reason" and, if wanted, "paths", not "all".',
  ],
  ['ignore: [{ change: a }]', 'rule 1 of "ignore" lacks "reason": say why it is ignored.'],
  ['ignore: [{ change: a, reason: " " }]', 'rule 1 of "ignore" lacks "reason": say why it is ignored.'],
  ['ignore: [{ reason: b }]', 'rule 1 of "ignore" lacks "change".'],
  [
    'ignore: [{ change: a, reason: b, path: c }]',
    'rule 1 of "ignore" has an unknown key "path"; the nearest known key is "paths".',
  ],
  [
    'ignore: [{ change: a, reason: b, paths: [1] }]',
    'rule 1 of "ignore": "paths" must be a list of globs, not a list of something else.',
  ],
  ['ignore: [x]', 'rule 1 of "ignore" must have "change" and "reason"; it is "x".'],
])('%s', (text, sentence) => {
  const said = complaint(() => parseConfig(text, FILE))
  expect(said?.replace(`${FILE}: `, '')).toBe(sentence)
  expect(said?.startsWith(FILE)).toBe(true)
})

test.each([
  ['mode: scan\nmode: fix', `${FILE} is not valid YAML: Map keys must be unique at line 2, column 1.`],
  [
    'mode: !!js/function scan',
    `${FILE} is not valid YAML: Unresolved tag: tag:yaml.org,2002:js/function at line 1, column 7.`,
  ],
  ['a: 1\n---\nb: 2', `${FILE} is not valid YAML: it holds more than one document.`],
  [
    'paths: *nowhere',
    `${FILE} is not valid YAML: Unresolved alias (the anchor must be set before the alias): nowhere.`,
  ],
  ['- mode', `${FILE} must hold keys and values, as in "fail-on: breaking".`],
  ['mode', `${FILE} must hold keys and values, as in "fail-on: breaking".`],
  [`#${'x'.repeat(70_000)}`, `${FILE} has more than 64 KiB; a configuration file has a few lines.`],
  [
    'permissions: []',
    `${FILE}, "permissions": No permissions are given; name at least one: the legal permissions are balances, ownership, payment_method, transactions.`,
  ],
])('%.40j is refused', (text, sentence) => {
  expect(complaint(() => parseConfig(text, FILE))).toBe(sentence)
})

test('a bomb of aliases and a tower of brackets are refused in one sentence', () => {
  const bomb = `a: &a [${'x,'.repeat(20)}]\nb: &b [${'*a,'.repeat(20)}]\nc: &c [${'*b,'.repeat(20)}]\npaths: [${'*c,'.repeat(20)}]`
  expect(complaint(() => parseConfig(bomb, FILE))).toBe(
    `${FILE} is not valid YAML: Excessive alias count indicates a resource exhaustion attack.`,
  )
  expect(complaint(() => parseConfig('['.repeat(60_000), FILE))).toMatch(
    /^\.github\/restripe\.yml is not valid YAML: [^\n]{5,250}\.$/,
  )
})

test('permissions keep their order and lose their blanks', () => {
  expect(parsePermissions([' transactions', 'balances ', ''])).toEqual(['transactions', 'balances'])
})

test.each([
  [
    [],
    'No permissions are given; name at least one: the legal permissions are balances, ownership, payment_method, transactions.',
  ],
  [
    ['balance'],
    'Permission "balance" does not exist at Stripe (did you mean "balances"?); the legal permissions are balances, ownership, payment_method, transactions.',
  ],
  [
    ['x]\u2028y'],
    'Permission "x]\\u2028y" does not exist at Stripe; the legal permissions are balances, ownership, payment_method, transactions.',
  ],
  [['balances', 'balances'], 'Permission "balances" is given twice; name each once.'],
])('permissions %j are refused', (list, sentence) => {
  expect(complaint(() => parsePermissions(list))).toBe(sentence)
})
