import { parseArgs } from 'node:util'
import { FAIL_ON } from '../config/config.ts'
import { nearest } from '../config/nearest.ts'
import { parsePermissions, quote } from '../config/permissions.ts'
import { parseSeconds } from '../config/seconds.ts'
import { UserError } from '../user-error.ts'

export const FORMATS = ['text', 'json', 'markdown'] as const
export type Format = (typeof FORMATS)[number]
export type FailOn = (typeof FAIL_ON)[number]

/** What the options of a command line say; null where one isn't given. */
export interface Options {
  from: string | null
  to: string | null
  format: Format
  output: string | null
  failOn: FailOn | null
  config: string | null
  permissions: string[] | null
  paths: string[] | null
  pathsIgnore: string[] | null
  base: string | null
  head: string | null
  resource: string | null
  breaking: boolean
  advice: boolean
  verify: boolean
  /** Seconds. */
  timeLimit: number | null
  timing: boolean
  unsafe: boolean
  dryRun: boolean
  quiet: boolean
  noColor: boolean
  help: boolean
  version: boolean
}

export interface CommandLine {
  command: string | null
  /** What follows the command. */
  folders: string[]
  options: Options
  /** Names of the options that were given. */
  given: string[]
}

export const OPTIONS = {
  from: { type: 'string', value: 'VERSION', does: 'API version that the code is on (default: what it pins)' },
  to: { type: 'string', value: 'VERSION', does: 'API version to go to (default: the newest known)' },
  format: { type: 'string', value: 'FORMAT', does: 'text, json or markdown (default: text)' },
  output: { type: 'string', value: 'FILE', does: 'write the result to a file' },
  'fail-on': {
    type: 'string',
    value: 'LEVEL',
    does: 'exit 1 on findings: none, breaking or any (default: none)',
  },
  config: {
    type: 'string',
    value: 'FILE',
    does: 'configuration (default: .github/restripe.yml in the folder)',
  },
  permissions: { type: 'string', value: 'A,B', does: 'what the fix asks of Financial Connections sessions' },
  paths: { type: 'string', value: 'GLOB', does: 'only these files (repeatable)' },
  'paths-ignore': { type: 'string', value: 'GLOB', does: 'not these files (repeatable)' },
  base: { type: 'string', value: 'REF', does: 'the branch that the pull request would go into' },
  head: { type: 'string', value: 'REF', does: 'the branch to review (default: the files as they are)' },
  resource: { type: 'string', value: 'NAME', does: 'only what touches this resource, as subscription' },
  breaking: { type: 'boolean', does: 'only what breaks code' },
  advice: { type: 'boolean', does: 'also tell what works and Stripe advises against; fails no run' },
  verify: { type: 'boolean', does: 'also compile under both versions and add what only the compiler finds' },
  'time-limit': {
    type: 'string',
    value: 'SECONDS',
    does: 'look at code no longer, and tell what was left out (default: none)',
  },
  timing: { type: 'boolean', does: 'tell on standard error where the time went' },
  unsafe: { type: 'boolean', does: 'apply the fixes that a person should look at, too' },
  'dry-run': { type: 'boolean', does: 'print the diff and write nothing' },
  quiet: { type: 'boolean', does: 'no progress on standard error' },
  'no-color': { type: 'boolean', does: 'no colours' },
  help: { type: 'boolean', does: 'print this help' },
  version: { type: 'boolean', does: 'print the version of restripe' },
} as const satisfies Record<string, { type: 'string' | 'boolean'; value?: string; does: string }>

export type OptionName = keyof typeof OPTIONS
const NAMES = Object.keys(OPTIONS) as OptionName[]

/**
 * Reads the arguments after `node cli.js`.
 *
 * @throws UserError: one sentence on what is wrong and, where there is one, the option that was probably meant
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const declared = Object.fromEntries(
    NAMES.map((name) => [name, { type: OPTIONS[name].type, multiple: true }]),
  )
  // Not strict: its messages speak of parseArgs; ours name the nearest option.
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...declared, h: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<OptionName, string[]>()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const name = optionName(token.rawName, token.name)
    values.set(name, [
      ...(values.get(name) ?? []),
      optionValue(name, token.value, token.inlineValue ?? false),
    ])
  }
  const [command = null, ...folders] = words
  return { command, folders, options: typed(values), given: [...values.keys()] }
}

function optionName(raw: string, name: string): OptionName {
  if (raw === '-h') return 'help'
  if (raw.startsWith('--') && Object.hasOwn(OPTIONS, name)) return name as OptionName
  const close = nearest(name, NAMES)
  const advice = close === null ? '`restripe --help` lists them' : `the nearest is --${close}`
  throw new UserError(`There is no option ${quote(raw)}; ${advice}.`)
}

function optionValue(name: OptionName, value: string | undefined, inline: boolean): string {
  const option = OPTIONS[name]
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UserError(`--${name} takes no value; leave out ${quote(`=${value}`)}.`)
    return ''
  }
  if (value === undefined || value === '' || (!inline && value.startsWith('-'))) {
    throw new UserError(`--${name} needs a value: --${name} ${option.value}.`)
  }
  return value
}

function typed(values: Map<OptionName, string[]>): Options {
  const last = (name: OptionName) => values.get(name)?.at(-1) ?? null
  const permissions = last('permissions')
  const seconds = last('time-limit')
  return {
    from: last('from'),
    to: last('to'),
    format: formatOf(last('format')),
    output: last('output'),
    failOn: choice('fail-on', last('fail-on'), FAIL_ON),
    config: last('config'),
    permissions: permissions === null ? null : parsePermissions(permissions.split(',')),
    paths: values.get('paths') ?? null,
    pathsIgnore: values.get('paths-ignore') ?? null,
    base: last('base'),
    head: last('head'),
    resource: last('resource'),
    breaking: values.has('breaking'),
    advice: values.has('advice'),
    verify: values.has('verify'),
    timeLimit: seconds === null ? null : parseSeconds(seconds, '--time-limit'),
    timing: values.has('timing'),
    unsafe: values.has('unsafe'),
    dryRun: values.has('dry-run'),
    quiet: values.has('quiet'),
    noColor: values.has('no-color'),
    help: values.has('help'),
    version: values.has('version'),
  }
}

function formatOf(value: string | null): Format {
  if (value === 'sarif') {
    throw new UserError(`--format sarif isn't available yet; choose one of ${FORMATS.join(', ')}.`)
  }
  return choice('format', value, FORMATS) ?? 'text'
}

function choice<T extends string>(name: OptionName, value: string | null, allowed: readonly T[]): T | null {
  if (value === null) return null
  const found = allowed.find((each) => each === value)
  if (found === undefined) {
    throw new UserError(`--${name} must be one of ${allowed.join(', ')}, not ${quote(value)}.`)
  }
  return found
}
