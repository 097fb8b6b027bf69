/** Edits that add properties to an object, taken apart: several at one place go into one object. */
import type { TextEdit } from './edit.ts'

/** Properties that are added to an object, or as an object: what stands before and behind them. */
export interface Addition {
  open: string
  names: string[]
  code: string
  close: string
}

/**
 * `, a: 1` behind a property, ` a: 1,` behind its comma, ` a: 1 ` in an empty object, `, { a: 1 }` as an argument;
 * `{ a: 1 }` also in place of something.
 */
export function additionOf({ start, end, text }: TextEdit): Addition | null {
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
