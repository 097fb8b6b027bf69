import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../user-error.ts'
import { realFolder } from './read-sources.ts'
import { isInside } from './walk.ts'

/**
 * Puts a file's new text in place of the one that was read, in one step: a reader sees the old text or the new one.
 * The mode is kept.
 *
 * @param root the scanned folder
 * @param path relative to it, forward slashes
 * @throws UserError when the file is gone, is a link or lies behind one that leaves the folder, has another text by now
 *   than `before`, or can't be written; it is then as it was
 */
export function writeEdited(root: string, path: string, before: string, after: string): void {
  const folder = realFolder(root)
  const target = join(folder, path)
  const mode = checkTarget(folder, target, path)
  if (!readFileSync(target).equals(Buffer.from(before, 'utf8'))) {
    throw new UserError(`${path} has changed since it was read; run the command again.`)
  }
  try {
    // A rename would replace a file that its owner has made read-only.
    accessSync(target, constants.W_OK)
  } catch {
    throw new UserError(`${path} is read-only; make it writable and run the command again.`)
  }
  const temporary = join(dirname(target), `.restripe-${randomBytes(8).toString('hex')}.tmp`)
  try {
    writeNew(temporary, after, mode)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw new UserError(
      `${path} can't be written (${code(error)}); check its permissions and those of its folder.`,
    )
  }
}

/** Writes a file that somebody asked for by name, `--output FILE`; what is there is replaced. */
export function writeOutput(path: string, text: string): void {
  try {
    const file = openSync(path, 'w')
    try {
      writeAll(file, text)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw new UserError(`${path} can't be written (${code(error)}); name a file in a folder that exists.`)
  }
}

function checkTarget(folder: string, target: string, path: string): number {
  try {
    if (!isInside(folder, realpathSync(dirname(target)))) {
      throw new UserError(`${path} lies behind a link that leaves the folder; it is not written.`)
    }
    if (!lstatSync(target).isFile()) throw new UserError(`${path} is a link or no file; it is not written.`)
    return statSync(target).mode & 0o7777
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${path} has gone since it was read; run the command again.`)
  }
}

function writeNew(path: string, text: string, mode: number): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
  try {
    writeAll(file, text)
  } finally {
    closeSync(file)
  }
  // Not the mode of `open`, which the umask would cut.
  chmodSync(path, mode)
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

function code(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
