/**
 * The words of source text: what decides which declarations a program can possibly reach.
 */
const WORD = /[\w$]+(?:\.[\w$]+)*/g
const PLAIN = /^[\w$]+$/
const DOTTED = /^[a-z0-9_]+(?:\.[a-z0-9_]+)+$/

/**
 * Adds every word of a text to a set: identifiers, the words inside of strings, and dotted names in lower case
 * (`invoice.paid`) whole as well as in parts.
 *
 * @param text source code of any kind; it is not parsed
 */
export function collectWords(text: string, into: Set<string>): void {
  for (const [match] of text.matchAll(WORD)) {
    if (!match.includes('.')) into.add(match)
    else {
      if (DOTTED.test(match)) into.add(match)
      for (const part of match.split('.')) into.add(part)
    }
  }
}

/** Whether all words of a name or an enum value (`past_due`, `invoice.paid`, `2024-04-10`) occur. */
export function occurs(name: string, wanted: ReadonlySet<string> | null): boolean {
  if (wanted === null || wanted.has(name)) return true
  if (PLAIN.test(name)) return false
  const words = name.match(WORD)
  if (words === null) return true
  return words.every((each) => wanted.has(each))
}
