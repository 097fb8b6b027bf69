/** `// restripe-ignore <change>: <reason>` on a line, `restripe-ignore-next-line` above it. */
import type { Finding, Ignored } from './finding.ts'

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

/** @param matches whether a path is among globs; the door supplies the glob library */
export function applyIgnores(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  rules: readonly IgnoreRule[],
  matches: (path: string, globs: string[]) => boolean,
): Kept {
  const kept: Kept = { findings: [], ignored: [], notes: [] }
  const comments = [...texts].flatMap(([path, text]) => commentsIn(path, text))
  const used = new Set<IgnoreComment>()
  for (const finding of findings) {
    const fits = comments.filter(
      (each) => each.path === finding.path && covers(each, finding) && each.change === finding.change,
    )
    const comment = fits.find((each) => each.reason !== '')
    for (const each of fits) used.add(each)
    const rule = rules.find(
      (each) =>
        each.change === finding.change && (each.paths.length === 0 || matches(finding.path, each.paths)),
    )
    const reason = comment?.reason ?? rule?.reason
    if (reason === undefined) kept.findings.push(finding)
    else kept.ignored.push({ path: finding.path, line: finding.line, change: finding.change, reason })
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
    const comment = /(?:\/\/|\/\*|#|\{\s*\/\*)[^\n]*$/.exec(line)?.[0]
    const match = comment && pattern.exec(comment)
    if (!match) return []
    const at = index + 1
    const reason = (match[3] ?? '').replace(/\*\/\s*\}?\s*$/, '').trim()
    return [{ path, at, line: match[1] ? at + 1 : at, change: match[2] ?? '', reason }]
  })
}
