/** Bodies in JSON: what they send, by the names that parameters have in the catalog. */
import { type Node, type ParseError, parseTree } from 'jsonc-parser'

export interface BodyKey {
  /** `items[].price`. */
  name: string
  /** Null: no text, number or flag that can be read. */
  value: string | null
  /** Offsets of the key in the text; of the value in a list of values. */
  start: number
  end: number
}

/** Bodies that people write by hand are small and flat. */
const maxLength = 100_000
const maxDepth = 12

/** `{ "…": …`, and not `{id}` or `{{id}}`, which stand for something. */
export function isJsonBody(text: string): boolean {
  return /^\s*\{\s*(?:"|\})/.test(text)
}

/** As far as they can be read: `{"amount": $AMOUNT}` has a key and no value. */
export function keysOfJson(text: string): { keys: BodyKey[]; isComplete: boolean } {
  const keys: BodyKey[] = []
  if (text.length > maxLength || isNestedTooDeep(text)) return { keys, isComplete: false }
  const errors: ParseError[] = []
  const root = parseTree(text, errors)
  if (root) read(root, '', root)
  return { keys, isComplete: errors.length === 0 }

  function read(node: Node, name: string, at: Node): void {
    if (node.type === 'object') {
      if (name !== '') add(name, null, at)
      for (const { children } of node.children ?? []) {
        const [key, value] = children ?? []
        const written = typeof key?.value === 'string' ? key.value : ''
        if (!key || !/^\w+$/.test(written)) continue
        const full = name === '' ? written : `${name}.${written}`
        if (value) read(value, full, key)
        else add(full, null, key)
      }
    } else if (node.type === 'array') {
      if ((node.children ?? []).length === 0) add(name, null, at)
      for (const element of node.children ?? []) {
        if (element.type === 'object' || element.type === 'array') read(element, `${name}[]`, at)
        else add(name, textOf(element), element)
      }
    } else if (name !== '') add(name, textOf(node), at)
  }

  function add(name: string, value: string | null, { offset, length }: Node): void {
    keys.push({ name, value, start: offset, end: offset + length })
  }
}

function textOf({ type, value }: Node): string | null {
  return type === 'string' || type === 'number' || type === 'boolean' ? String(value) : null
}

/** The parser is recursive. */
function isNestedTooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > maxDepth) return true
  }
  return false
}
