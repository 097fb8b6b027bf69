import { type Config, FAIL_ON, FIXES, type IgnoreRule, MODES, parseConfig } from '../config/config.ts'
import { nearest } from '../config/nearest.ts'
import { parsePermissions, quote } from '../config/permissions.ts'
import { parseSeconds } from '../config/seconds.ts'
import { UserError } from '../user-error.ts'

export interface Inputs {
  token: string
  mode: (typeof MODES)[number]
  /** As given; null stands for the newest known. */
  targetVersion: string | null
  /** As given; null stands for what the code pins. */
  currentVersion: string | null
  permissions: string[]
  fix: (typeof FIXES)[number]
  failOn: (typeof FAIL_ON)[number]
  paths: string[]
  pathsIgnore: string[]
  workingDirectory: string
  comment: boolean
  /** Seconds. */
  timeLimit: number
  ignore: IgnoreRule[]
}

/** Every input of action.yml with its default, as action.yml says it. A test compares the two. */
export const INPUT_DEFAULTS = {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the runner evaluates it
  'github-token': '${{ github.token }}',
  mode: 'auto',
  'target-version': '',
  'current-version': '',
  permissions: 'balances,transactions',
  fix: 'suggest',
  'fail-on': 'none',
  paths: '',
  'paths-ignore': '',
  'working-directory': '.',
  'config-file': '.github/restripe.yml',
  comment: 'true',
  'time-limit': '600',
} as const

type InputName = keyof typeof INPUT_DEFAULTS

/**
 * The inputs, checked. A key of the configuration file counts where the input of its name is left at its default.
 *
 * @param given the text of an input as the runner passes it; empty means the default
 * @param readConfig the text of a file of the checkout; null where there is none
 * @throws UserError: one sentence that names the input or the key, and what is allowed
 */
export function readInputs(
  given: (name: string) => string,
  readConfig: (path: string) => string | null,
): Inputs {
  const text = (name: InputName) => {
    const value = given(name).trim()
    if (value.length > 65_536)
      throw new UserError(`Input "${name}" has more than 65,536 characters; shorten it.`)
    return value === '' ? INPUT_DEFAULTS[name] : value
  }
  const config = readConfigFile(text('config-file'), readConfig)

  function choose<T>(name: keyof Config & InputName, parse: (value: string) => T): T {
    const value = text(name)
    const parsed = parse(value)
    const configured = config[name] as T | undefined
    return value === INPUT_DEFAULTS[name] && configured !== undefined ? configured : parsed
  }

  return {
    token: given('github-token').trim(),
    mode: choose('mode', (value) => oneOf('mode', value, MODES)),
    targetVersion: choose('target-version', (value) => version('target-version', value)),
    currentVersion: choose('current-version', (value) => version('current-version', value)),
    permissions: choose('permissions', permissionsOf),
    fix: choose('fix', (value) => oneOf('fix', value, FIXES)),
    failOn: choose('fail-on', (value) => oneOf('fail-on', value, FAIL_ON)),
    paths: choose('paths', lines),
    pathsIgnore: choose('paths-ignore', lines),
    workingDirectory: choose('working-directory', (value) => value),
    comment: choose('comment', (value) => truth('comment', value)),
    timeLimit: choose('time-limit', (value) => parseSeconds(value, 'Input "time-limit"')),
    ignore: config.ignore,
  }
}

function readConfigFile(path: string, read: (path: string) => string | null): Config {
  const source = read(path)
  if (source !== null) return parseConfig(source, quotePath(path))
  if (path === INPUT_DEFAULTS['config-file']) return { ignore: [] }
  throw new UserError(
    `Input "config-file" names ${quote(path)}, which is not in the checkout; correct the path or leave the input out.`,
  )
}

/** A path as people write it, where nothing in it needs to be spelt out. */
function quotePath(path: string): string {
  return /^[\w./@ -]{1,200}$/.test(path) ? path : quote(path)
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found !== undefined) return found
  const close = nearest(value, allowed)
  const meant = close === null ? '' : `; did you mean "${close}"?`
  throw new UserError(
    `Input "${name}" must be one of ${allowed.join(', ')}, not ${quote(value)}${meant || '.'}`,
  )
}

/** Booleans as YAML 1.2's core schema has them, which is what the Actions toolkit reads. */
function truth(name: string, value: string): boolean {
  if (['true', 'True', 'TRUE'].includes(value)) return true
  if (['false', 'False', 'FALSE'].includes(value)) return false
  throw new UserError(`Input "${name}" must be true or false, not ${quote(value)}.`)
}

/** Only the shape; which versions exist is the catalog's to say. */
function version(name: string, value: string): string | null {
  if (value === '') return null
  if (/^[0-9A-Za-z._-]{1,64}$/.test(value)) return value
  throw new UserError(
    `Input "${name}" must be a Stripe API version such as 2024-06-20, a release name or latest, not ${quote(value)}.`,
  )
}

function permissionsOf(value: string): string[] {
  try {
    return parsePermissions(value.split(/[,\n]/))
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`Input "permissions": ${error.message}`)
    throw error
  }
}

function lines(value: string): string[] {
  return value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
