// A terminal for tests: `main` with streams that keep what is written, and the real catalog, compiler, files and git.
import { readFileSync } from 'node:fs'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Edges } from '../../src/cli/context.ts'
import { main } from '../../src/cli/main.ts'
import { loadTypeScript } from '../../src/languages/load.ts'

export const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url))
export const APP = `${EXAMPLES}/financial-connections-app`

const generated = new URL('../../src/catalog/generated/', import.meta.url)

export const realEdges: Edges = {
  run: { readCatalog: (file) => readFileSync(new URL(file, generated), 'utf8'), loadTypeScript },
  version: () => '1.0.0',
  examples: EXAMPLES,
  program: 'restripe',
}

export interface Outcome {
  status: number
  stdout: string
  stderr: string
}

export interface Start {
  cwd?: string
  isTTY?: boolean
  env?: Record<string, string>
  edges?: Edges
}

export async function restripe(args: readonly string[], start: Start = {}): Promise<Outcome> {
  const [stdout, stderr] = [new Kept(), new Kept()]
  if (start.isTTY) stdout.isTTY = stderr.isTTY = true
  const io = { stdout, stderr, env: start.env ?? {}, cwd: start.cwd ?? process.cwd() }
  const status = await main(args, io, start.edges ?? realEdges)
  return { status, stdout: stdout.text, stderr: stderr.text }
}

class Kept extends Writable {
  text = ''
  isTTY?: boolean
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString('utf8')
    done()
  }
}
