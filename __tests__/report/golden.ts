import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the golden file holds. Written with `RESTRIPE_WRITE_FIXTURES=1`; read it then as a user would. */
export function golden(name: string, actual: string): string {
  const path = join(import.meta.dirname, name)
  if (process.env.RESTRIPE_WRITE_FIXTURES === '1') writeFileSync(path, actual)
  return readFileSync(path, 'utf8')
}
