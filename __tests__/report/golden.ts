import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the golden file holds. Written on the first run and with `UPDATE_GOLDEN=1`; read it then as a user would. */
export function golden(name: string, actual: string): string {
  const path = join(import.meta.dirname, name)
  if (process.env.UPDATE_GOLDEN === '1' || !existsSync(path)) writeFileSync(path, actual)
  return readFileSync(path, 'utf8')
}
