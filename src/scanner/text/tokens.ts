/** Shell commands in any text, in their words. */
import { lineStartAt } from '../lines.ts'

export interface Word {
  /** Without quotes and escapes. */
  text: string
  /** UTF-16 offsets in the file's text, quotes included, the end exclusive. */
  start: number
  end: number
}

const maxLength = 20_000
const maxWords = 400
/** Commands of one line: a file that repeats a name without end would be read as often. */
const maxInLine = 16

/** The words of the command that starts at an offset; up to the end of the line, or what ends a command. */
export function wordsAt(text: string, from: number): Word[] {
  const words: Word[] = []
  const stop = Math.min(text.length, from + maxLength)
  // The whole command may stand in quotes: `run: "curl …"`, `sh -c 'curl …'`, `` `curl …` ``.
  const around = /["'`]/.test(text[from - 1] ?? '') ? text[from - 1] : undefined
  let at = from
  while (at < stop && words.length < maxWords) {
    const char = text[at] as string
    const continued = /^\\[ \t]*\r?\n/.exec(text.slice(at, at + 20))
    if (continued) at += continued[0].length
    else if (char === ' ' || char === '\t') at++
    else if (/[\n\r;|)<>]/.test(char) || char === around || (char === '&' && text[at + 1] !== undefined))
      break
    else if (char === '`') break
    else {
      const word = wordFrom(text, at, stop, around)
      if (word.end === at) break
      words.push(word)
      at = word.end
    }
  }
  return words
}

function wordFrom(text: string, start: number, stop: number, around: string | undefined): Word {
  let read = ''
  let at = start
  let quote: string | null = null
  for (; at < stop; at++) {
    const char = text[at] as string
    if (quote === null) {
      if (/[\s;|`]/.test(char) || (char === ')' && !read.includes('(')) || char === around) break
      if (char === '&' && !read.includes('?')) break
      if (char === '\\') {
        if (/^\\[ \t]*\r?\n/.test(text.slice(at, at + 20))) break
        at++
        // `run: "curl -d \"x=y\""`: the quotes of a command that is quoted itself.
        read += text[at] ?? ''
        if (around !== undefined && text[at] === around) read = read.slice(0, -1)
      } else if (char === '"' || char === "'") quote = char
      else read += char
    } else if (char === quote) quote = null
    else if (char === '\\' && quote === '"') {
      at++
      read += text[at] ?? ''
    } else read += char
  }
  return { text: read, start, end: at }
}

/**
 * Where the commands of a program begin that no comment hides.
 *
 * @param isProse a sentence may well have the program's name in it: only what starts a line or a quotation counts
 */
export function commandsOf(text: string, name: 'curl' | 'stripe', isProse: boolean): number[] {
  const found: number[] = []
  let [lineEnd, inLine] = [-1, 0]
  // `docker run --rm stripe/stripe-cli:latest listen`, `node_modules/.bin/stripe listen`.
  const own =
    name === 'stripe' ? String.raw`stripe\/stripe-cli(?::[\w.-]+)?|(?:[\w.-]+\/)*\.bin\/stripe|stripe` : name
  const pattern = new RegExp(String.raw`(?<![\w./:@-])(?:\.\/)?(?:${own})(?=[ \t]+[^\s=:])`, 'g')
  for (const match of text.matchAll(pattern)) {
    if (match.index > lineEnd) [lineEnd, inLine] = [endOfCommands(text, match.index), 0]
    if (++inLine > maxInLine) continue
    const line = lineStartAt(text, match.index)
    if (/^[ \t>*-]*(?:#|\/\/|REM\b|<!--)/.test(text.slice(line, Math.min(line + 300, match.index)))) continue
    const before = text.slice(Math.max(line, match.index - 300), match.index)
    if (!isProse || /(?:^|[`$|&;(=>%]|run:)[ \t]*$/.test(before)) found.push(match.index)
  }
  return found
}

/** Where the line ends that an offset is on, the lines that continue it included. */
function endOfCommands(text: string, from: number): number {
  let end = text.indexOf('\n', from)
  while (end > 0 && /\\[ \t]{0,9}\r?$/.test(text.slice(Math.max(0, end - 11), end)))
    end = text.indexOf('\n', end + 1)
  return end < 0 ? text.length : end
}
