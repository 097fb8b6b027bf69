/** `// restripe-ignore <change>: <reason>` on a line, `restripe-ignore-next-line` above it. */
import { compareApiVersions } from '../catalog/api-version.ts'
import { allChanges } from '../catalog/index.ts'
import { commentsIn, type IgnoreComment } from './comments.ts'
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

/**
 * @param texts path → text of the files whose comments count
 * @param to the target: what a later version brings matches nothing yet
 */
export function applyIgnores(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  rules: readonly IgnoreRule[],
  to: string,
): Kept {
  const kept: Kept = { findings: [], ignored: [], notes: [] }
  const comments = [...texts].flatMap(([path, text]) => commentsIn(path, text))
  const byPlace = new Map<string, IgnoreComment[]>()
  for (const comment of comments) {
    const key = `${comment.path}\0${comment.change}`
    const list = byPlace.get(key)
    if (list) list.push(comment)
    else byPlace.set(key, [comment])
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
    kept.notes.push(
      `An ignore rule of the configuration for ${change} matches no finding${laterThan(change, to)}.`,
    )
  }
  for (const comment of comments) {
    const where = `${comment.path}:${comment.at}`
    if (comment.reason === '' || comment.change === '') {
      kept.notes.push(
        `The ignore comment in ${where} does nothing: write \`restripe-ignore <change>: <reason>\`, the reason is required.`,
      )
    } else if (!used.has(comment)) {
      kept.notes.push(
        `The ignore comment for ${comment.change} in ${where} matches no finding${laterThan(comment.change, to)}.`,
      )
    }
  }
  return kept
}

/** Why it may well be right to keep an ignore that matches nothing. */
function laterThan(slug: string, to: string): string {
  const version = allChanges.find((change) => change.slug === slug)?.apiVersion ?? null
  return version !== null && compareApiVersions(version, to) > 0
    ? `: the change comes with ${version}, after the target ${to}`
    : ''
}

function covers(comment: IgnoreComment, finding: Finding): boolean {
  const { line, last, isBeside } = comment
  return isBeside
    ? line >= finding.line && line <= finding.endLine
    : finding.line >= line && finding.line <= last
}
