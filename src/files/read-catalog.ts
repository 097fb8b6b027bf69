import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Text of a file of the generated catalog, `surfaces.txt`: beside the bundle in `catalog/`, in the sources in
 * `src/catalog/generated/`.
 */
export function readCatalog(file: string): string {
  const here = fileURLToPath(import.meta.url)
  const isSource = /[\\/]src[\\/]files[\\/]read-catalog\.ts$/.test(here)
  return readFileSync(join(dirname(here), isSource ? '../catalog/generated' : 'catalog', file), 'utf8')
}
