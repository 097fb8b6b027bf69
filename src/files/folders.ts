import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { UserError } from '../user-error.ts'

/**
 * Makes an empty folder of one's own below the system's folder for temporary files.
 *
 * @throws UserError when that one is missing or can't be written
 */
export function makeTemporaryFolder(): string {
  try {
    return mkdtempSync(join(realpathSync(tmpdir()), 'restripe-'))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(
      `No temporary folder can be made in ${tmpdir()} (${code}); set TMPDIR to a folder that can be written.`,
    )
  }
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Path → text of every file below a folder of our own, in order of path. */
export function readTree(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  const texts = names.map((name): [string, string] => [
    name.slice(folder.length + 1).replaceAll('\\', '/'),
    readFileSync(name, 'utf8'),
  ])
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Writes texts below a folder; the modes are fresh, whatever the originals' were. */
export function writeTree(folder: string, texts: Iterable<[string, string]>): void {
  for (const [path, text] of texts) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
