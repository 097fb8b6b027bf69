import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a folder is the top of a package or of a repository. */
export function isProjectFolder(folder: string): boolean {
  return ['package.json', '.git'].some((name) => existsSync(join(folder, name)))
}
