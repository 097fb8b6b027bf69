import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { UserError } from '../user-error.ts'
import { realFolder } from './read-sources.ts'
import { isInside } from './walk.ts'

/** The event that started a workflow run, parsed; null where the runner names no file. */
export function readEvent(path: string | undefined): unknown {
  if (!path) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new UserError(
      'The file that GITHUB_EVENT_PATH names is missing or no JSON; run inside GitHub Actions.',
    )
  }
}

/** Whether a workspace holds nothing to look at: actions/checkout has not run before. */
export function isEmptyWorkspace(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0
  } catch {
    return true
  }
}

/**
 * A folder of the workspace as git and GitHub call it: where links lead to it, by what they lead to.
 *
 * @param folder below the workspace, forward slashes, `` for the workspace itself; the answer is written the same way
 */
export function realSubfolder(workspace: string, folder: string): string {
  const root = realFolder(workspace)
  const real = realFolder(join(root, folder), folder)
  if (!isInside(root, real)) {
    throw new UserError(
      `The working directory ${folder} leads outside the checkout; name a folder inside it.`,
    )
  }
  return relative(root, real).split(sep).join('/')
}
