// The groups of lines that `generate.mjs` writes, as files; and those of them that are worth compiling.

const HEAD = `import Stripe from 'stripe'
declare const stripe: Stripe
declare function use(...values: unknown[]): void
`

/** Groups as files of about so many lines. */
export function filesOf(groups, perFile = 900) {
  const files = new Map()
  const flush = (lines) => files.set(`/src/probe-${files.size}.ts`, `${lines.join('\n')}\n`)
  let lines = HEAD.split('\n')
  for (const { head, lines: inner, tail } of groups) {
    if (inner.length === 0) continue
    lines.push(head, ...inner.map(({ text }) => `  ${text}`), tail)
    if (lines.length > perFile) {
      flush(lines)
      lines = HEAD.split('\n')
    }
  }
  if (lines.length > 4) flush(lines)
  return files
}

/** The groups without the lines that have an error in the files made of them. */
export function withoutErrors(groups, errors, perFile = 900) {
  const kept = []
  const head = HEAD.split('\n').length
  let at = { file: 0, line: head }
  const isBad = () => errors.has(`/src/probe-${at.file}.ts:${at.line}`)
  for (const group of groups) {
    if (group.lines.length === 0) continue
    at.line++
    const isLost = isBad()
    const lines = group.lines.filter(() => {
      at.line++
      return !isBad()
    })
    at.line++
    const isOpen = isBad()
    if (!isLost && !isOpen) kept.push({ ...group, lines })
    if (at.line > perFile) at = { file: at.file + 1, line: head }
  }
  return kept
}

/**
 * The probes of what a later release declares otherwise, and some of what none does; the same ones on every run.
 *
 * @param later the keys of the probes of later releases, a set each
 */
export function select(groups, later, most) {
  const isChanged = ({ key }) => later.some((each) => !each.has(key))
  const all = groups.flatMap(({ lines }) => lines)
  const first = (lines, count) =>
    lines
      .map((line) => [hash(line.key + line.text), line])
      .sort(([a], [b]) => a - b)
      .slice(0, count)
      .map(([, line]) => line)
  const changed = all.filter(isChanged)
  const kept = new Set([
    ...first(changed, most),
    ...first(
      all.filter((each) => !isChanged(each)),
      most / 5,
    ),
  ])
  return groups.map((group) => ({ ...group, lines: group.lines.filter((line) => kept.has(line)) }))
}

function hash(text) {
  let value = 2166136261
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619)
  // The last letters alone would decide otherwise.
  return Math.imul(value ^ (value >>> 15), 2246822519) >>> 0
}
