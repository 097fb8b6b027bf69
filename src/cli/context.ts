import { resolve } from 'node:path'
import { writeOutput } from '../files/write-text.ts'
import type { RunEdges } from '../run.ts'
import type { Io } from './io.ts'
import { Gone, printableLines, wantsColor, write } from './io.ts'
import type { Options } from './options.ts'
import type { Progress } from './progress.ts'

/** What the door gives: the parts of the world that depend on how Restripe was started. */
export interface Edges {
  run: RunEdges
  /** Restripe's own version, `1.0.0`. */
  version(): string
  /** The folder with the examples, absolute. */
  examples: string
  /** How a person starts Restripe again, `restripe` or `node dist/cli.js`. */
  program: string
}

export interface Context {
  /** The folder as it was named, if one was. */
  folder: string | undefined
  /** All that follows the command, for one that takes words. */
  words: readonly string[]
  options: Options
  io: Io
  edges: Edges
  progress: Progress
}

/** Does its work, prints the result and gives the exit status. */
export type Command = (context: Context) => Promise<number>

/** Whether the result goes to a terminal, and so to a person. */
export function isForPerson({ options, io }: Context): boolean {
  return options.output === null && io.stdout.isTTY === true
}

export function isColored({ options, io }: Context): boolean {
  return options.output === null && wantsColor(io, options.noColor)
}

/** Puts the result where it was asked for: standard output, or the file of `--output`. */
export async function deliver(context: Context, text: string): Promise<void> {
  const { options, io, progress } = context
  progress.end()
  if (options.output !== null) return writeOutput(resolve(io.cwd, options.output), text)
  // Markdown quotes code as it is, which a page shows and a terminal would obey.
  const shown = isForPerson(context) && options.format === 'markdown' ? printableLines(text) : text
  try {
    await write(io.stdout, shown)
  } catch (error) {
    // Whoever has read enough (`| head`) still gets the exit status.
    if (!(error instanceof Gone)) throw error
  }
}
