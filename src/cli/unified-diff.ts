import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { Colors } from './colors.ts'
import { printable } from './io.ts'

/** One file's change as `git diff` prints it, so that `git apply` takes it; empty where nothing changed. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}

/** The same for a person at a terminal: coloured, and with nothing in it that the terminal would obey. */
export function paintDiff(diff: string, colors: Colors): string {
  return diff
    .split('\n')
    .map((line) => {
      const text = line.replace(/\r$/, '').split('\t').map(printable).join('\t')
      if (line.startsWith('--- ') || line.startsWith('+++ ')) return colors.bold(text)
      if (line.startsWith('@@')) return colors.cyan(text)
      if (line.startsWith('+')) return colors.green(text)
      return line.startsWith('-') ? colors.red(text) : text
    })
    .join('\n')
}
