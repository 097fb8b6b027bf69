/** This folder is the command line: it reads a request, runs it, and says the result in the form that was asked for. */
import type { Writable } from 'node:stream'
import { UserError } from '../user-error.ts'

/** What a command sees of the process that it runs in. */
export interface Io {
  stdout: Writable & { isTTY?: boolean; columns?: number }
  stderr: Writable & { isTTY?: boolean; columns?: number }
  env: Readonly<Record<string, string | undefined>>
  /** Absolute. */
  cwd: string
}

/** Whoever read our output has gone (`restripe scan | head`); there is nobody left to tell. */
export class Gone extends Error {
  override name = 'Gone'
}

/** Writes and waits until the system has taken it, so that nothing is cut off at the exit. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = ({ code }: NodeJS.ErrnoException) =>
      reject(
        code === 'EPIPE'
          ? new Gone()
          : new UserError(`The result can't be written (${code}); check where standard output goes.`),
      )
    stream.once('error', fail)
    stream.write(text, (error) => {
      if (error) return fail(error)
      stream.off('error', fail)
      resolve()
    })
  })
}

/** Text of a stranger's for a terminal: what a terminal obeys, reorders or hides is made visible, on one line. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, (char) => {
    if (char === '\n') return '\\n'
    if (char === '\t') return '\\t'
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** The same for a text of several lines, whose line ends and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(/[^\n\t]+/g, printable)
}

/**
 * Colours only for a person at a terminal who hasn't said no (https://no-color.org), or where `FORCE_COLOR` asks for
 * them, as continuous integration does.
 */
export function wantsColor({ env, stdout }: Io, noColor: boolean): boolean {
  if (noColor || env.NO_COLOR) return false
  if (env.FORCE_COLOR) return !['0', 'false'].includes(env.FORCE_COLOR)
  return env.TERM !== 'dumb' && stdout.isTTY === true
}
