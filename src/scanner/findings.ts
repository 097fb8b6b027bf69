import type { Finding } from './finding.ts'
import { fingerprints } from './fingerprint.ts'
import { indexLines, type LineIndex } from './lines.ts'
import type { Usage } from './usage.ts'

/** Lines of source kept with a finding, for people. */
const excerptLines = 8

/** Usages as findings: placed, worded, named; sorted by path, line, column, change; each place once. */
export function toFindings(usages: readonly Usage[], textOf: (path: string) => string): Finding[] {
  const distinct = merge(usages).sort(
    (a, b) =>
      compare(a.path, b.path) ||
      a.start - b.start ||
      compare(a.change.slug, b.change.slug) ||
      compare(a.element, b.element),
  )
  const names = fingerprints(distinct, textOf)
  const lines = new Map<string, LineIndex>()
  return distinct.map((usage, index) => {
    const known = lines.get(usage.path) ?? indexLines(textOf(usage.path))
    lines.set(usage.path, known)
    return toFinding(usage, names[index] as string, known)
  })
}

function toFinding(usage: Usage, fingerprint: string, lines: LineIndex): Finding {
  const { change } = usage
  const start = lines.positionAt(usage.start)
  const end = lines.positionAt(usage.end)
  const words = { what: usage.what, why: usage.why ?? change.why, todo: usage.todo ?? change.todo }
  return {
    path: usage.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    change: change.slug,
    apiVersion: usage.apiVersion ?? change.apiVersion,
    element: usage.element,
    layer: change.layer,
    severity: change.severity,
    ...(change.early ? { early: true } : {}),
    certainty: usage.certainty,
    title: usage.title ?? change.title,
    ...words,
    message: `${words.what} ${words.why} ${words.todo}`,
    url: change.url,
    fix: usage.fix,
    fingerprint,
    excerpt: lines.linesOf(start.line, Math.min(end.line, start.line + excerptLines - 1)),
  }
}

/** Two analyzers, or two branches of one value, may see one place: one finding, with the edits of both. */
function merge(usages: readonly Usage[]): Usage[] {
  const byPlace = new Map<string, Usage>()
  for (const usage of usages) {
    const key = [usage.path, usage.start, usage.end, usage.change.slug].join('\0')
    const known = byPlace.get(key)
    byPlace.set(key, known ? combine(known, usage) : usage)
  }
  return [...byPlace.values()]
}

function combine(a: Usage, b: Usage): Usage {
  if (!a.fix || !b.fix || JSON.stringify(a.fix.edits) === JSON.stringify(b.fix.edits)) return a
  if (a.certainty !== b.certainty) return a.certainty === 'certain' ? a : b
  const known = a.fix.edits.map((edit) => `${edit.path}:${edit.start}`)
  const edits = [
    ...a.fix.edits,
    ...b.fix.edits.filter((edit) => !known.includes(`${edit.path}:${edit.start}`)),
  ]
  const worse = a.fix.safety === 'unsafe' ? a.fix : b.fix
  return { ...a, fix: { ...worse, edits } }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
