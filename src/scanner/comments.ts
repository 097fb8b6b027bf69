/** Comments that speak to Restripe, found in the text alone: in code, JSX, shell, YAML and, hidden ones, in Markdown. */

export interface IgnoreComment {
  path: string
  /** The line it stands on. */
  at: number
  /** The first and the last line that it is about. */
  line: number
  last: number
  /** Whether it stands on the line that it is about. */
  isBeside: boolean
  change: string
  reason: string
}

const word = 'restripe-ignore'
const pattern = /^restripe-ignore(-next-line)?(?:[ \t]{1,9}([\w.-]{1,200}))?[ \t]{0,9}(?::(.*))?/
const prose = /\.(?:md|mdx|markdown)$/i

export function commentsIn(path: string, text: string): IgnoreComment[] {
  if (!text.includes(word)) return []
  const lines = text.split(/\r?\n/)
  const isProse = prose.test(path)
  const found: IgnoreComment[] = []
  let fence: string | null = null
  for (const [index, line] of lines.entries()) {
    const opened = isProse ? /^\s*(`{3,}|~{3,})/.exec(line)?.[1] : undefined
    // A fence ends with one at least as long.
    if (opened) fence = fence === null ? opened : opened.startsWith(fence) ? null : fence
    const start = line.indexOf(word)
    if (start < 0) continue
    const opener = openerOf(line, start, isProse, fence !== null)
    const match = opener === null ? null : pattern.exec(line.slice(start))
    if (opener === null || !match) continue
    const [, next, change = '', rest = ''] = match
    const range = next ? nextLines(lines, index, isProse) : { line: index + 1, last: index + 1 }
    found.push({ path, at: index + 1, ...range, isBeside: !next, change, reason: reasonIn(rest, opener) })
  }
  return found
}

/** What opens the comment that the words stand in; null where they are in none, or in text that a program prints. */
function openerOf(line: string, start: number, isProse: boolean, isFenced: boolean): string | null {
  const before = line.slice(Math.max(0, start - 2000), start)
  if (isProse && !isFenced) {
    // Documentation explains such comments in code spans; a comment of its own shows nowhere.
    return /^\s*(<!--|\{\/\*)\s*$/.exec(before)?.[1] ?? null
  }
  const last = Math.max(
    ...['//', '/*', '#', '<!--'].map((each) => before.lastIndexOf(each)),
    /^\s*\*\s*$/.test(before) ? before.lastIndexOf('*') : -1,
  )
  if (last < 0) return null
  const opener = before.startsWith('/*', last) ? '/*' : before.startsWith('<!--', last) ? '<!--' : '//'
  // An apostrophe in the text of JSX opens no string.
  return before[last - 1] === '{' || !isInString(before.slice(0, last)) ? opener : null
}

function reasonIn(rest: string, opener: string): string {
  const end = opener.endsWith('/*') ? rest.indexOf('*/') : opener === '<!--' ? rest.indexOf('-->') : -1
  return (end < 0 ? rest : rest.slice(0, end)).trim()
}

/** A quote that is open where the comment seems to begin: it is text that a program prints. */
function isInString(before: string): boolean {
  let open: string | null = null
  for (let at = 0; at < before.length; at++) {
    const character = before[at] as string
    if (character === '\\') at++
    else if (open === character) open = null
    else if (open === null && (character === '"' || character === "'" || character === '`')) open = character
  }
  return open !== null
}

/** A statement that is longer has several things in it, which one reason does not cover. */
const mostLines = 20

/**
 * The statement below a comment, other comments skipped: one line, and those that go on with it, but nothing inside of a
 * block that it opens.
 */
function nextLines(
  lines: readonly string[],
  index: number,
  isProse: boolean,
): { line: number; last: number } {
  let first = index + 1
  while (first < lines.length - 1 && first - index < mostLines && isNoCode(lines[first] as string, isProse))
    first++
  let last = first
  if (isProse && /^\s*(?:`{3,}|~{3,})/.test(lines[first] ?? '')) {
    const mark = (lines[first] as string).trim().slice(0, 3)
    while (last + 1 < lines.length && last - first < mostLines) {
      last++
      if ((lines[last] as string).trim().startsWith(mark)) break
    }
  } else {
    let open = brackets(lines[last] ?? '')
    while (last + 1 < lines.length && last - first < mostLines) {
      const line = lines[last] as string
      const next = lines[last + 1] as string
      if (opensBlock(line) || !(open > 0 || goesOn(line) || startsInside(next))) break
      last++
      open += brackets(next)
    }
  }
  return { line: first + 1, last: last + 1 }
}

function isNoCode(line: string, isProse: boolean): boolean {
  const text = line.trim()
  if (isProse) return text === ''
  return text === '' || /^(?:\/\/|\/\*|\*(?:\s|\/|$)|#(?!!)|\{\/\*.*\*\/\}$)/.test(text)
}

/** `) {`, `=> {`, `else {`: what is inside are statements of their own. An object's `{` follows another sign. */
function opensBlock(line: string): boolean {
  const text = line.trimEnd().slice(-200)
  return (
    text.endsWith('{') && /(?:\)|=>|[\w>])\s{0,9}\{$/.test(text) && !/\b(?:return|await)\s{0,9}\{$/.test(text)
  )
}

function goesOn(line: string): boolean {
  const text = line.trimEnd().slice(-20)
  return /(?:[=([,?:+|\\]|&&)$/.test(text) || text.endsWith('{')
}

function startsInside(line: string): boolean {
  return /^\s{0,200}(?:\??\.(?!\.)|\?|&&|\|\||[)\]])/.test(line)
}

/** How many brackets a line leaves open; those in strings and comments are few, and usually in pairs. */
function brackets(line: string): number {
  let open = 0
  for (const character of line) {
    if (character === '(' || character === '[' || character === '{') open++
    else if (character === ')' || character === ']' || character === '}') open--
  }
  return open
}
