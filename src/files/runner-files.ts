import { readdirSync, readFileSync } from 'node:fs'
import { UserError } from '../user-error.ts'

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
