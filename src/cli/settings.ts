import { isAbsolute, join, resolve, sep } from 'node:path'
import { startTimeLimit } from '../clock.ts'
import { type Config, parseConfig } from '../config/config.ts'
import { DEFAULT_PERMISSIONS, quote } from '../config/permissions.ts'
import { DEFAULT_CONFIG, readConfigFile } from '../files/read-config.ts'
import { type ReadOptions, realFolder } from '../files/read-sources.ts'
import type { RunInputs } from '../run.ts'
import { UserError } from '../user-error.ts'
import type { FailOn, Options } from './options.ts'

/**
 * What a command works with: the options, and where they are silent the configuration file, and then the defaults. The
 * time limit runs from here on.
 */
export interface Settings {
  /** The scanned folder, absolute, links resolved. */
  root: string
  read: ReadOptions
  inputs: RunInputs
  failOn: FailOn
}

export function settle(folder: string | undefined, options: Options, cwd: string): Settings {
  const named = folderAt(folder, cwd)
  const config = configFor(named, options.config, cwd)
  const root = within(named, config['working-directory'] ?? '.')
  const seconds = options.timeLimit ?? config['time-limit'] ?? null
  return {
    root,
    read: {
      paths: options.paths ?? config.paths ?? [],
      pathsIgnore: options.pathsIgnore ?? config['paths-ignore'] ?? [],
    },
    inputs: {
      from: options.from ?? config['current-version'] ?? null,
      to: options.to ?? config['target-version'] ?? null,
      permissions: options.permissions ?? config.permissions ?? [...DEFAULT_PERMISSIONS],
      ignore: config.ignore,
      advice: options.advice,
      verify: options.verify,
      ...(seconds === null ? {} : { timeLimit: startTimeLimit(seconds) }),
    },
    failOn: options.failOn ?? config['fail-on'] ?? 'none',
  }
}

/** Checks the folder under the name that the person gave it. */
function folderAt(folder: string | undefined, cwd: string): string {
  const named = folder ?? '.'
  return realFolder(isAbsolute(named) ? named : join(cwd, named), named)
}

function configFor(root: string, named: string | null, cwd: string): Config {
  if (named !== null) {
    const text = readConfigFile(resolve(cwd, named), { required: true, name: named })
    return parseConfig(text ?? '', named)
  }
  const text = readConfigFile(join(root, DEFAULT_CONFIG), {
    required: false,
    workspaceRoot: root,
    name: DEFAULT_CONFIG,
  })
  return parseConfig(text ?? '', DEFAULT_CONFIG)
}

/** The folder that the configuration names, below the one that it was read for. */
function within(root: string, folder: string): string {
  const path = realFolder(join(root, folder), folder)
  if (path === root || path.startsWith(`${root}${sep}`)) return path
  throw new UserError(
    `"working-directory" of the configuration must be a folder inside of ${quote(root)}, not ${quote(folder)}.`,
  )
}
