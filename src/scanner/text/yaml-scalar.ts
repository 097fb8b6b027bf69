/** One value of a YAML file, as far as tools write them: plain, in quotes of either kind, or as a block. */

export interface Scalar {
  text: string
  /** Offsets in the file of the value's first line, quotes included. */
  start: number
  end: number
  /** Offset in the file of an offset in the text; null where escapes part them. */
  offsetAt: ((at: number) => number) | null
}

/** @param end where the value must be over */
export function scalarAt(text: string, start: number, end: number): Scalar | null {
  const line = text.slice(start, end).split('\n', 1)[0] as string
  const first = { start, end: start + line.trimEnd().length }
  const lead = line[0]
  if (lead === '"' || lead === "'") {
    const body = quoted(text.slice(start + 1, end), lead)
    return body === null ? null : { text: body, ...first, offsetAt: null }
  }
  if (lead === '|' || lead === '>') return block(text, start, end, first)
  if (lead === undefined || /[&*!{[]/.test(lead)) return null
  return { text: line.trimEnd(), ...first, offsetAt: (at) => start + at }
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', '0': '\0', '/': '/' }

/** Line breaks between quotes are a space; `\` before one joins the lines. */
function quoted(text: string, quote: string): string | null {
  let read = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    const next = text[at + 1] ?? ''
    if (quote === "'" && char === quote && next === quote) {
      read += quote
      at++
    } else if (char === quote) return read
    else if (char === '\\' && quote === '"') {
      const joined = /^\r?\n[ \t]*/.exec(text.slice(at + 1, at + 200))
      const code = next === 'u' ? text.slice(at + 2, at + 6) : next === 'x' ? text.slice(at + 2, at + 4) : ''
      if (joined) at += joined[0].length
      else if (code !== '') {
        read += String.fromCharCode(Number.parseInt(code, 16) || 0)
        at += 1 + code.length
      } else {
        read += escapes[next] ?? next
        at++
      }
    } else if (char === '\n') {
      read = `${read.trimEnd()} `
      at += (/^[ \t]*/.exec(text.slice(at + 1, at + 200)) as RegExpExecArray)[0].length
    } else read += char
  }
  return null
}

function block(text: string, start: number, end: number, first: { start: number; end: number }): Scalar {
  const lines: { text: string; from: number; at: number }[] = []
  const own = text.slice(text.lastIndexOf('\n', start) + 1, start).search(/\S/)
  let read = 0
  let indent = -1
  let offset = text.indexOf('\n', start) + 1
  while (offset > 0 && offset < end) {
    const next = text.indexOf('\n', offset)
    const line = text.slice(offset, next === -1 ? end : next)
    const depth = line.search(/\S/)
    if (depth !== -1 && indent === -1) indent = depth
    if (depth !== -1 && (depth < indent || depth <= own)) break
    const kept = depth === -1 ? '' : line.slice(indent)
    lines.push({ text: kept, from: offset + (depth === -1 ? 0 : indent), at: read })
    read += kept.length + 1
    if (next === -1) break
    offset = next + 1
  }
  return {
    text: lines.map((each) => each.text).join('\n'),
    ...first,
    offsetAt(at) {
      const line = lines.findLast((each) => each.at <= at)
      return line ? line.from + at - line.at : first.start
    },
  }
}
