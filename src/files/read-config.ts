import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { UserError } from '../user-error.ts'
import { readBounded } from './bounded-read.ts'
import { realFolder } from './read-sources.ts'
import { isInside } from './walk.ts'

/** Where the configuration is looked for when no file is named, relative to the scanned folder. */
export const DEFAULT_CONFIG = '.github/restripe.yml'

const LIMIT = 1024 ** 2

/**
 * The text of a configuration file, or null where there is none.
 *
 * @param path absolute, or relative to the process's folder
 * @param options.workspaceRoot if given, a file outside of it is refused, also one behind a link
 * @param options.name what messages call the file, if not by its path
 * @param options.required whether a missing file is a `UserError`, for somebody named it
 */
export function readConfigFile(
  path: string,
  options: { required: boolean; workspaceRoot?: string; name?: string },
): string | null {
  const name = options.name ?? path
  if (!existsSync(path)) {
    // A broken link is a file that somebody meant to be there.
    if (!options.required && isAbsent(path)) return null
    throw new UserError(`There is no configuration file ${name}; check the path.`)
  }
  const real = realpathSync(path)
  if (options.workspaceRoot !== undefined && !isInside(realFolder(options.workspaceRoot), real)) {
    throw new UserError(`The configuration file ${name} is outside the workspace; name one inside it.`)
  }
  const bytes = readBounded(real, LIMIT)
  if (bytes === 'too-large') throw new UserError(`The configuration file ${name} has more than 1 MiB.`)
  if (bytes === 'unreadable')
    throw new UserError(`The configuration file ${name} can't be read; check that it is a file.`)
  const text = bytes.toString('utf8')
  if (!Buffer.from(text, 'utf8').equals(bytes)) {
    throw new UserError(`The configuration file ${name} is not UTF-8 text.`)
  }
  return text
}

/** Whether nothing is there, as far as can be seen: a folder that can't be entered is told by whoever reads it. */
function isAbsent(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined
  } catch {
    return true
  }
}
