import { escapeProse, fenced, htmlComment, inlineCode } from '../markdown/escape.ts'
import type { Finding, Fix } from '../scanner/finding.ts'
import { LIKELY, pageLink, severityWord } from './wording.ts'

/** GitHub refuses a body over 65,536 characters; a suggestion for a line this long helps nobody. */
const MAX_SUGGESTION = 20_000

/** One review comment: each finding in words, one suggestion for all that have a fix on these lines. */
export function writeComment(
  findings: readonly Finding[],
  suggestion: { code: string; fixed: readonly Finding[] } | null,
): string {
  const fits = suggestion !== null && suggestion.code.length <= MAX_SUGGESTION
  const fixed = fits ? suggestion.fixed : []
  const parts = findings.map((finding) => describe(finding, fixed.includes(finding)))
  if (fits) {
    parts.push(fenced('suggestion', suggestion.code))
    const reasons = fixed.flatMap(({ fix }) => (fix?.safety === 'unsafe' ? [lookFirst(fix)] : []))
    parts.push(...new Set(reasons))
  }
  // First, so that no code further down can pass for it.
  return [findingMarker(findings), ...parts].join('\n\n')
}

/** `<!-- restripe:finding 9f2c… 11ab… -->`: which findings a comment is about. */
export function findingMarker(findings: readonly Finding[]): string {
  return `<!-- restripe:finding ${findings.map(({ fingerprint }) => htmlComment(fingerprint)).join(' ')} -->`
}

function describe(finding: Finding, isSuggested: boolean): string {
  const { title, severity, certainty, what, why, todo, url, fix } = finding
  const heading = `**${escapeProse(title)}** · ${severityWord[severity]}${certainty === 'likely' ? ' · likely' : ''}`
  const paragraphs = [
    heading,
    escapeProse(`${what} ${why}`),
    ...(certainty === 'likely' ? [LIKELY] : []),
    `**What to do:** ${escapeProse(todo)} ${pageLink(url)}`,
  ]
  if (fix !== null && !isSuggested) paragraphs.push(elsewhere(finding, fix))
  return paragraphs.join('\n\n')
}

function lookFirst(fix: Fix): string {
  const reason = escapeProse(fix.reason ?? 'it is right in the usual case only').replace(/\.$/, '')
  return `Look before you apply it: ${reason}.`
}

/** Says what the fix does where no suggestion can hold it. */
function elsewhere(finding: Finding, fix: Fix): string {
  const others = [...new Set(fix.edits.map(({ path }) => path))].filter((path) => path !== finding.path)
  const shown = others.slice(0, 3).map(inlineCode).join(', ')
  const more = others.length > 3 ? ` and ${others.length - 3} more` : ''
  const where = others.length > 0 ? `it also changes ${shown}${more}` : 'it changes lines outside this diff'
  const how =
    fix.safety === 'safe'
      ? 'The fix pull request, or `restripe fix`, makes it.'
      : `\`restripe fix --unsafe\` makes it. ${lookFirst(fix)}`
  return `**Fix:** ${escapeProse(fix.title)}. No suggestion can hold it, because ${where}. ${how}`
}
