import type { Io } from './io.ts'

export interface Progress {
  /** Shows what is being done, in place of what was shown before. */
  say(what: string): void
  /** Takes the line away again. */
  end(): void
}

const SILENT: Progress = { say() {}, end() {} }

/** One line on standard error, for a person at a terminal only. */
export function startProgress(io: Io, quiet: boolean): Progress {
  if (quiet || io.stderr.isTTY !== true || io.env.CI) return SILENT
  const clear = '\r\u001b[K'
  let shown = false
  return {
    say(what) {
      shown = true
      io.stderr.write(`${clear}${what.slice(0, (io.stderr.columns ?? 80) - 1)}`)
    },
    end() {
      if (shown) io.stderr.write(clear)
      shown = false
    },
  }
}
