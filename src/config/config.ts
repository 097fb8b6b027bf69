/** This folder knows the configuration file: its keys, what each may hold, and how to say what is wrong with one. */
import * as v from 'valibot'
import type { IgnoreRule } from '../scanner/ignore-comments.ts'
import { UserError } from '../user-error.ts'
import { nearest } from './nearest.ts'
import { parsePermissions, quote } from './permissions.ts'
import { isSeconds, MOST_SECONDS } from './seconds.ts'
import { readYaml } from './yaml.ts'

export type { IgnoreRule }

/** The configuration file: the Action's inputs by their names, each optional, and the ignore rules. */
export interface Config {
  mode?: 'auto' | 'review' | 'scan' | 'fix'
  'target-version'?: string
  'current-version'?: string
  permissions?: string[]
  fix?: 'none' | 'suggest' | 'pull-request'
  'fail-on'?: 'none' | 'breaking' | 'any'
  paths?: string[]
  'paths-ignore'?: string[]
  'working-directory'?: string
  comment?: boolean
  'time-limit'?: number
  ignore: IgnoreRule[]
}

export const MODES = ['auto', 'review', 'scan', 'fix'] as const
export const FIXES = ['none', 'suggest', 'pull-request'] as const
export const FAIL_ON = ['none', 'breaking', 'any'] as const

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000))
// As in the Action: a block of text, one glob a line, or a list.
const globs = v.union([
  v.pipe(v.array(text), v.maxLength(1000)),
  v.pipe(v.string(), v.maxLength(65536), v.transform(splitLines)),
])
const ignoreRule = v.object({ change: text, paths: v.optional(globs, []), reason: text })

/** Each key with its schema and, in words, what it holds. */
const KEYS = {
  mode: [v.picklist(MODES), oneOf(MODES)],
  'target-version': [text, 'a Stripe API version in quotes, "latest" or a release name'],
  'current-version': [text, 'a Stripe API version in quotes or a release name'],
  permissions: [
    v.union([v.array(v.string()), v.pipe(v.string(), v.transform(splitCommas))]),
    'a list of permissions',
  ],
  fix: [v.picklist(FIXES), oneOf(FIXES)],
  'fail-on': [v.picklist(FAIL_ON), oneOf(FAIL_ON)],
  paths: [globs, 'a list of globs'],
  'paths-ignore': [globs, 'a list of globs'],
  'working-directory': [text, 'a folder, relative to the checkout'],
  comment: [v.boolean(), 'true or false'],
  'time-limit': [
    v.pipe(v.number(), v.check(isSeconds)),
    `a whole number of seconds from 1 to ${MOST_SECONDS}`,
  ],
  ignore: [
    v.pipe(v.array(ignoreRule), v.maxLength(1000)),
    'a list of rules, each with "change", "reason" and, if wanted, "paths"',
  ],
} as const satisfies Record<string, readonly [v.GenericSchema, string]>

type Key = keyof typeof KEYS

const KEY_NAMES = Object.keys(KEYS) as Key[]
const RULE_KEYS = ['change', 'paths', 'reason']

/**
 * Reads the text of a configuration file; an empty one is an empty configuration.
 *
 * @param file the name that messages call the file by, `.github/restripe.yml`
 * @throws UserError: one sentence that names the file, the key and what is allowed
 */
export function parseConfig(source: string, file: string): Config {
  const values = readYaml(source, file)
  const config: Record<string, unknown> = { ignore: [] }
  for (const [key, value] of values) {
    if (!isKey(key)) throw new UserError(`${file}: unknown key ${quote(key)}; ${suggest(key, KEY_NAMES)}.`)
    if (key === 'ignore') checkRules(value, file)
    const [schema, holds] = KEYS[key]
    const parsed = v.safeParse(schema, value)
    if (!parsed.success) throw new UserError(`${file}: "${key}" must be ${holds}, not ${describe(value)}.`)
    config[key] = parsed.output
  }
  if (config.permissions !== undefined)
    config.permissions = permissionsOf(config.permissions as string[], file)
  return config as unknown as Config
}

/** Says which rule is wrong and how, where the schema could only say that one is. */
function checkRules(value: unknown, file: string): void {
  if (!Array.isArray(value)) return
  for (const [index, rule] of value.entries()) {
    const name = `${file}: rule ${index + 1} of "ignore"`
    if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) {
      throw new UserError(`${name} must have "change" and "reason"; it is ${describe(rule)}.`)
    }
    for (const key of Object.keys(rule)) {
      if (!RULE_KEYS.includes(key)) {
        throw new UserError(`${name} has an unknown key ${quote(key)}; ${suggest(key, RULE_KEYS)}.`)
      }
    }
    for (const key of ['change', 'reason']) {
      const held = (rule as Record<string, unknown>)[key]
      if (held === undefined || held === null || (typeof held === 'string' && held.trim() === '')) {
        throw new UserError(`${name} lacks "${key}"${key === 'reason' ? ': say why it is ignored' : ''}.`)
      }
      if (!v.is(text, held)) {
        throw new UserError(
          `${name}: "${key}" must be a text of at most 1,000 characters, not ${describe(held)}.`,
        )
      }
    }
    const paths = (rule as Record<string, unknown>).paths
    if (paths !== undefined && !v.is(globs, paths)) {
      throw new UserError(`${name}: "paths" must be a list of globs, not ${describe(paths)}.`)
    }
  }
}

function permissionsOf(list: string[], file: string): string[] {
  try {
    return parsePermissions(list)
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${file}, "permissions": ${error.message}`)
    throw error
  }
}

function isKey(key: string): key is Key {
  return Object.hasOwn(KEYS, key)
}

function suggest(key: string, allowed: readonly string[]): string {
  const close = nearest(key, allowed)
  return close === null ? `the keys are ${allowed.join(', ')}` : `the nearest known key is "${close}"`
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list of something else'
  if (typeof value === 'object') return 'a mapping'
  return quote(String(value))
}

function oneOf(values: readonly string[]): string {
  return `one of ${values.join(', ')}`
}

function splitLines(block: string): string[] {
  return block
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function splitCommas(line: string): string[] {
  return line.split(/[,\n]/)
}
