/** This folder is the command line: it reads a request, runs it, and says the result in the form that was asked for. */
import type { Writable } from 'node:stream'

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
    const fail = (error: NodeJS.ErrnoException) => reject(error.code === 'EPIPE' ? new Gone() : error)
    stream.once('error', fail)
    stream.write(text, (error) => {
      if (error) return fail(error)
      stream.off('error', fail)
      resolve()
    })
  })
}

/** Text of a stranger's for a terminal: control characters and direction marks made visible, one line. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, (char) => {
    if (char === '\n') return '\\n'
    if (char === '\t') return '\\t'
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Colours only for a person at a terminal who hasn't said no: https://no-color.org */
export function wantsColor(io: Io, noColor: boolean): boolean {
  return !noColor && !io.env.NO_COLOR && io.env.TERM !== 'dumb' && io.stdout.isTTY === true
}
