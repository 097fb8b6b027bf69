/** Globs of a configuration file, which a stranger may have written: matching takes time in line with their length. */

/** Alternatives that the braces of one glob may stand for; over it they are characters like others. */
const MOST_ALTERNATIVES = 256

/**
 * Whether a path matches any of the globs: `*` and `?` within a name, `**` for any number of folders, `[a-z]`, `[!a]`,
 * `{a,b}`, and `\` before a character that is meant as it is. Names that begin with a dot are names like others.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap(expandBraces).map((glob) => glob.split('/'))
  return (path) => {
    const names = path.split('/')
    return patterns.some((pattern) => matchList(pattern, names, isAnyFolders, matchName))
  }
}

function isAnyFolders(part: string): boolean {
  return part === '**'
}

function matchName(pattern: string, name: string): boolean {
  return matchList(tokensOf(pattern), [...name], (token) => token === '*', matchCharacter)
}

/**
 * Whether parts match items one to one, where a wild part stands for any number of items. Only the last wild part is
 * ever tried again, for a longer stretch never helps an earlier one: no pattern takes more than parts × items steps.
 */
function matchList(
  parts: readonly string[],
  items: readonly string[],
  isWild: (part: string) => boolean,
  fits: (part: string, item: string) => boolean,
): boolean {
  let [part, item] = [0, 0]
  let retry: { part: number; item: number } | null = null
  while (item < items.length) {
    const pattern = parts[part]
    if (pattern !== undefined && isWild(pattern)) {
      retry = { part: ++part, item }
    } else if (pattern !== undefined && fits(pattern, items[item] as string)) {
      part++
      item++
    } else if (retry !== null) {
      part = retry.part
      item = ++retry.item
    } else {
      return false
    }
  }
  return parts.slice(part).every(isWild)
}

/** `*`, `?`, `[…]` and single characters, of which a backslash makes a literal one. */
function tokensOf(pattern: string): string[] {
  return (
    pattern.match(/\*+|\\.|\[[!^]?\]?[^\]]*\]|./gsu)?.map((token) => (/^\*+$/.test(token) ? '*' : token)) ??
    []
  )
}

function matchCharacter(token: string, character: string): boolean {
  if (token === '?') return true
  if (token.length > 2 && token.startsWith('[')) return matchSet(token, character)
  return (token.length > 1 && token.startsWith('\\') ? token.slice(1) : token) === character
}

function matchSet(token: string, character: string): boolean {
  const isNegated = /^\[[!^]/.test(token)
  const members = [...token.slice(isNegated ? 2 : 1, -1)]
  const code = character.codePointAt(0) as number
  for (let at = 0; at < members.length; at++) {
    const isRange = members[at + 1] === '-' && members[at + 2] !== undefined
    const from = members[at]?.codePointAt(0) as number
    const to = isRange ? (members[at + 2]?.codePointAt(0) as number) : from
    if (code >= from && code <= to) return !isNegated
    if (isRange) at += 2
  }
  return isNegated
}

/** `{a,b}/c` → `a/c`, `b/c`; braces without a comma or a partner stay. */
function expandBraces(glob: string): string[] {
  const done: string[] = []
  const open = [glob]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const pair = innermostBraces(next)
    if (pair === null) done.push(next)
    else open.push(...pair.options.map((option) => pair.before + option + pair.after))
    if (open.length + done.length > MOST_ALTERNATIVES) return [glob]
  }
  return done
}

function innermostBraces(glob: string): { before: string; options: string[]; after: string } | null {
  const match = /(?<!\\)\{([^{}]*,[^{}]*)\}/.exec(glob)
  if (match === null) return null
  return {
    before: glob.slice(0, match.index),
    options: (match[1] as string).split(','),
    after: glob.slice(match.index + match[0].length),
  }
}
