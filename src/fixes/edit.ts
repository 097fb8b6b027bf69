/** WHAT THE CODE SHOULD BECOME: edits against original text, so that everything outside them stays as it was. */
import type { Edit } from '../scanner/finding.ts'

export type TextEdit = Pick<Edit, 'start' | 'end' | 'text'>

/**
 * The text with every edit applied; offsets are of the original text.
 *
 * @throws Error when edits overlap or lie outside the text: that is a defect of whoever planned them.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let position = 0
  for (const edit of joined([...edits].sort(byPosition))) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw new Error(`Edits overlap or leave the text: ${edit.start}–${edit.end} after ${position}`)
    }
    result += text.slice(position, edit.start) + edit.text
    position = edit.end
  }
  return result + text.slice(position)
}

/** Of insertions at one place what closes the item before comes first; properties follow in an order of their own. */
export function byPosition(a: TextEdit, b: TextEdit): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    Number(additionOf(a) !== null) - Number(additionOf(b) !== null) ||
    (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)
  )
}

export function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

/**
 * Whether two edits of one file can't both be made. Two at one place have no order, unless both add properties to one
 * object; and what the last property is closed with goes before.
 */
export function collide(a: TextEdit, b: TextEdit): boolean {
  if (a.start !== b.start) return a.start < b.end && b.start < a.end
  if (a.end !== b.end) return true
  const [first, second] = [additionOf(a), additionOf(b)]
  if (first && second)
    return (
      first.open !== second.open ||
      first.close !== second.close ||
      first.names.some((name) => second.names.includes(name))
    )
  return a.start !== a.end || (!first && !isClosing(a)) || (!second && !isClosing(b))
}

/** ` }]`, `)`. */
function isClosing({ text }: TextEdit): boolean {
  return /^[\s)\]}]+$/.test(text)
}

/**
 * The same edits, with texts that follow each other as they are where several add to one object: `, { a: 1 }` and
 * `, { b: 2 }` are `, { a: 1` and `, b: 2 }`.
 *
 * @param edits in order of position, none colliding
 */
export function joined<T extends TextEdit>(edits: readonly T[]): T[] {
  const sames = (edit: T, other: T | undefined) =>
    other !== undefined && other.start === edit.start && other.end === edit.end && additionOf(other) !== null
  return edits.map((edit, at) => {
    const isFirst = !sames(edit, edits[at - 1])
    const isLast = !sames(edit, edits[at + 1])
    const added = isFirst && isLast ? null : additionOf(edit)
    // Each brings its own comma.
    if (!added || /^,\s*$/.test(added.open) || added.close.startsWith(',')) return edit
    const { open, code, close } = added
    const between = open.includes('{') || !open.includes('\n') ? ', ' : `,${open}`
    // What they stand in place of goes once.
    const start = isFirst ? edit.start : edit.end
    return { ...edit, start, text: (isFirst ? open : between) + code + (isLast ? close : '') }
  })
}

/** Properties that are added to an object, or as an object: what stands before and behind them. */
interface Addition {
  open: string
  names: string[]
  code: string
  close: string
}

/**
 * `, a: 1` behind a property, ` a: 1,` behind its comma, ` a: 1 ` in an empty object, `, { a: 1 }` as an argument;
 * `{ a: 1 }` also in place of something.
 */
function additionOf({ start, end, text }: TextEdit): Addition | null {
  const open = /^(?:,\s*)?\{\s*|^,?\s*/.exec(text)?.[0] ?? ''
  if (start !== end && !open.startsWith('{')) return null
  const inner = text.slice(open.length).trimEnd()
  const ending = open.includes('{') ? '}' : ','
  const code = inner.endsWith(ending) ? inner.slice(0, -1).trimEnd() : inner
  const close = text.slice(open.length + code.length)
  const isWhole = open.includes('{') ? close !== '' : open !== '' && !(open.startsWith(',') && close !== '')
  const names = isWhole ? namesIn(code) : null
  return names && { open, names, code, close }
}

const tokens = /(['"]?)([\w$]+)\1\s*:|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|[()[\]{},]/g

/** The names of `a: 1, 'b': { c: 2 }`; null for what is no list of properties. */
function namesIn(code: string): string[] | null {
  if (!/^['"\w$]/.test(code)) return null
  const names: string[] = []
  let depth = 0
  let isNext = true
  for (const { 0: token, 2: name, index } of code.matchAll(tokens)) {
    if (isNext && names.length === 0 && (name === undefined || index > 0)) return null
    if (name !== undefined && isNext) names.push(name)
    isNext = token === ',' && depth === 0
    if (/^[([{]$/.test(token)) depth++
    if (/^[)\]}]$/.test(token) && --depth < 0) return null
  }
  return depth === 0 && names.length > 0 ? names : null
}
