/** `// restripe-ignore <change>: <reason>` on a line, `restripe-ignore-next-line` above it. */
import type { Finding, Ignored } from './finding.ts'
import { globMatcher } from './glob.ts'

export interface IgnoreRule {
  change: string
  /** Globs; empty means everywhere. */
  paths: string[]
  reason: string
}

export interface Kept {
  findings: Finding[]
  ignored: Ignored[]
  /** Sentences about comments that do nothing. */
  notes: string[]
}

interface IgnoreComment {
  path: string
  /** The line it stands on, and the line it is about. */
  at: number
  line: number
  change: string
  reason: string
}

const pattern = /restripe-ignore(-next-line)?(?:[ \t]+([\w.-]+))?[ \t]*(?::[ \t]*(.*))?/

/** @param texts path → text of the files whose comments count */
export function applyIgnores(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  rules: readonly IgnoreRule[],
): Kept {
  const kept: Kept = { findings: [], ignored: [], notes: [] }
  const comments = [...texts].flatMap(([path, text]) => commentsIn(path, text))
  const byPlace = new Map<string, IgnoreComment[]>()
  for (const comment of comments) {
    const key = `${comment.path}\0${comment.change}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), comment])
  }
  const judges = rules.map(({ change, paths, reason }) => ({
    change,
    reason,
    matches: paths.length === 0 ? () => true : globMatcher(paths),
    used: false,
  }))
  const used = new Set<IgnoreComment>()
  for (const finding of findings) {
    const near = byPlace.get(`${finding.path}\0${finding.change}`) ?? []
    const fits = near.filter((each) => covers(each, finding))
    const comment = fits.find((each) => each.reason !== '')
    for (const each of fits) used.add(each)
    const rule = judges.find((each) => each.change === finding.change && each.matches(finding.path))
    if (rule) rule.used = true
    const reason = comment?.reason ?? rule?.reason
    if (reason === undefined) kept.findings.push(finding)
    else kept.ignored.push({ path: finding.path, line: finding.line, change: finding.change, reason })
  }
  for (const { change } of judges.filter((each) => !each.used)) {
    kept.notes.push(`An ignore rule of the configuration for ${change} matches no finding.`)
  }
  for (const comment of comments) {
    const where = `${comment.path}:${comment.at}`
    if (comment.reason === '' || comment.change === '') {
      kept.notes.push(
        `The ignore comment in ${where} does nothing: write \`restripe-ignore <change>: <reason>\`, the reason is required.`,
      )
    } else if (!used.has(comment)) {
      kept.notes.push(`The ignore comment for ${comment.change} in ${where} matches no finding.`)
    }
  }
  return kept
}

function covers(comment: IgnoreComment, finding: Finding): boolean {
  return (
    comment.line === finding.line ||
    (comment.at === comment.line && comment.line >= finding.line && comment.line <= finding.endLine)
  )
}

function commentsIn(path: string, text: string): IgnoreComment[] {
  if (!text.includes('restripe-ignore')) return []
  return text.split(/\r?\n/).flatMap((line, index) => {
    const comment = /(?:\/\/|\/\*|#)[^\n]*$/.exec(line)
    const match = comment && pattern.exec(comment[0])
    if (!match || isInString(line.slice(0, comment.index))) return []
    const at = index + 1
    const reason = (match[3] ?? '').replace(/\*\/\s*\}?\s*$/, '').trim()
    return [{ path, at, line: match[1] ? at + 1 : at, change: match[2] ?? '', reason }]
  })
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
