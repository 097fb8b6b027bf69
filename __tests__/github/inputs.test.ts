import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { INPUT_DEFAULTS, type Inputs, readInputs } from '../../src/github/inputs.ts'

interface Metadata {
  inputs: Record<string, { description: string; default: string; required?: boolean }>
  outputs: Record<string, { description: string }>
  runs: Record<string, string>
}
const metadata = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as Metadata

test('action.yml and the code name the same inputs with the same defaults', () => {
  const declared = Object.fromEntries(
    Object.entries(metadata.inputs).map(([name, input]) => [name, input.default]),
  )
  expect(declared).toEqual(INPUT_DEFAULTS)
  expect(Object.values(metadata.inputs).filter(({ required }) => required)).toEqual([])
  expect(metadata.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
})

test('action.yml declares every output that is set', () => {
  const source = readFileSync(new URL('../../src/github/publish.ts', import.meta.url), 'utf8')
  const set = [...source.matchAll(/runner\.output\('([^']+)'/g)].map(([, name]) => name)
  expect(set.sort()).toEqual(Object.keys(metadata.outputs).sort())
})

const read = (given: Record<string, string>, config: string | null = null) =>
  readInputs(
    (name) => given[name] ?? '',
    () => config,
  )
const DEFAULTS: Inputs = {
  token: '',
  mode: 'auto',
  targetVersion: null,
  currentVersion: null,
  permissions: ['balances', 'transactions'],
  fix: 'suggest',
  failOn: 'none',
  paths: [],
  pathsIgnore: [],
  workingDirectory: '.',
  comment: true,
  timeLimit: 600,
  ignore: [],
}

test.each<[string, Record<string, string>, string | null, Partial<Inputs>]>([
  ['empty inputs are the defaults', {}, null, {}],
  ['white space around a value is not part of it', { mode: ' scan\n' }, null, { mode: 'scan' }],
  ['globs come one a line', { paths: 'src/**\n\n  lib/**  \r\n' }, null, { paths: ['src/**', 'lib/**'] }],
  [
    'permissions keep their order',
    { permissions: 'transactions, ownership' },
    null,
    { permissions: ['transactions', 'ownership'] },
  ],
  ['booleans as YAML 1.2 has them', { comment: 'FALSE' }, null, { comment: false }],
  ['a time limit in seconds', { 'time-limit': '90' }, null, { timeLimit: 90 }],
  ['a time limit of the configuration', {}, 'time-limit: 3600', { timeLimit: 3600 }],
  [
    'versions are only looked at for their shape',
    { 'target-version': 'basil' },
    null,
    { targetVersion: 'basil' },
  ],
  [
    'the configuration counts where an input is left alone',
    { mode: 'scan' },
    'mode: fix\nfail-on: any\ncomment: false',
    { mode: 'scan', failOn: 'any', comment: false },
  ],
  [
    'the configuration counts where an input is written out as its default',
    { 'fail-on': 'none' },
    'fail-on: any',
    { failOn: 'any' },
  ],
  [
    'ignore rules come from the configuration',
    {},
    'ignore: [{ change: x, reason: why }]',
    { ignore: [{ change: 'x', paths: [], reason: 'why' }] },
  ],
])('%s', (_name, given, config, expected) => {
  expect(read(given, config)).toEqual({ ...DEFAULTS, ...expected })
})

test.each<[string, Record<string, string>, string | null, string]>([
  [
    'a mode that does not exist',
    { mode: 'reviw' },
    null,
    'Input "mode" must be one of auto, review, scan, fix, not "reviw"; did you mean "review"?',
  ],
  [
    'a fix that does not exist',
    { fix: 'yes please' },
    null,
    'Input "fix" must be one of none, suggest, pull-request, not "yes please".',
  ],
  [
    'a time limit that is none',
    { 'time-limit': '0' },
    null,
    'Input "time-limit" must be a whole number of seconds from 1 to 86400, not "0".',
  ],
  [
    'a time limit with a unit',
    { 'time-limit': '10m' },
    null,
    'Input "time-limit" must be a whole number of seconds from 1 to 86400, not "10m".',
  ],
  ['a boolean of YAML 1.1', { comment: 'yes' }, null, 'Input "comment" must be true or false, not "yes".'],
  [
    'a version with a line end',
    { 'target-version': '2024\n::error::' },
    null,
    'Input "target-version" must be a Stripe API version such as 2024-06-20, a release name or latest, not "2024\\n::error::".',
  ],
  [
    'a permission that does not exist',
    { permissions: 'balance' },
    null,
    'Input "permissions": Permission "balance" does not exist at Stripe (did you mean "balances"?)',
  ],
  [
    'a configuration file that is not there',
    { 'config-file': 'other.yml' },
    null,
    'Input "config-file" names "other.yml", which is not in the checkout; correct the path or leave the input out.',
  ],
  [
    'an unknown key of the configuration',
    {},
    'fail_on: any',
    '.github/restripe.yml: unknown key "fail_on"; the nearest known key is "fail-on".',
  ],
])('%s is one sentence', (_name, given, config, sentence) => {
  expect(() => read(given, config)).toThrow(sentence)
})
