import { UserError } from '../user-error.ts'
import { changes } from './commands/changes.ts'
import { checklist } from './commands/checklist.ts'
import { demo } from './commands/demo.ts'
import { explain } from './commands/explain.ts'
import { fix } from './commands/fix.ts'
import { review } from './commands/review.ts'
import { scan } from './commands/scan.ts'
import { versions } from './commands/versions.ts'
import { type COMMANDS, commandOf, helpText } from './commands.ts'
import type { Command, Edges } from './context.ts'
import { Gone, type Io, printable, write } from './io.ts'
import { readCommandLine } from './options.ts'
import { startProgress } from './progress.ts'
import { DEFECT, DONE, WRONG_REQUEST } from './status.ts'

const RUN: Record<keyof typeof COMMANDS, Command> = {
  scan,
  fix,
  review,
  checklist,
  changes,
  explain,
  versions,
  demo,
}

/**
 * The command line, from the arguments to the exit status. Everything has been written when it returns.
 *
 * @param args what follows `node cli.js`
 */
export async function main(args: readonly string[], io: Io, edges: Edges): Promise<number> {
  let end = () => {}
  try {
    const line = readCommandLine(args)
    if (line.options.version) return await say(io, `${edges.version()}\n`)
    if (line.options.help) return await say(io, helpText(line.command === null ? null : commandOf(line)))
    if (line.command === 'help') {
      const [about = null, ...folders] = line.folders
      return await say(io, helpText(about === null ? null : commandOf({ ...line, command: about, folders })))
    }
    const command = commandOf(line)
    const progress = startProgress(io, line.options.quiet)
    end = progress.end
    return await RUN[command]({
      folder: line.folders[0],
      words: line.folders,
      options: line.options,
      io,
      edges,
      progress,
    })
  } catch (error) {
    end()
    return await complain(error, io)
  } finally {
    end()
  }
}

async function say(io: Io, text: string): Promise<number> {
  await write(io.stdout, text)
  return DONE
}

async function complain(error: unknown, io: Io): Promise<number> {
  if (error instanceof Gone) return DONE
  if (error instanceof UserError) {
    await write(io.stderr, `${printable(error.message)}\n`).catch(() => {})
    return WRONG_REQUEST
  }
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error)
  const sentence =
    'This is a defect in Restripe: please report it with the lines below, the command that you gave, the output of ' +
    '`restripe --version` and, if you can, the file that it is about.'
  await write(io.stderr, `${sentence}\n${stack.split('\n').map(printable).join('\n')}\n`).catch(() => {})
  return DEFECT
}
