import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readCatalog } from './read-catalog.ts'

/** Restripe's own files, found from the script that node was started with: `dist/cli.js`, or `src/cli.ts`. */
export interface OwnFiles {
  /** The folder with the examples. */
  examples: string
  /** Restripe's version, as package.json says. */
  version(): string
  /** The text of a file of the generated catalog. */
  readCatalog(file: string): string
}

/** @param script `process.argv[1]`; a link to it, as npm makes one for a command, will do */
export function ownFiles(script: string): OwnFiles {
  const folder = dirname(existsSync(script) ? realpathSync(script) : script)
  const top = dirname(folder)
  return {
    examples: join(top, 'examples'),
    version() {
      const manifest = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as { version: string }
      return manifest.version
    },
    readCatalog,
  }
}
