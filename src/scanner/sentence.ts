/** What is said of a place that touches a changed element. */
import type { Change } from '../catalog/change.ts'
import type { JumpRow } from './jump.ts'

/**
 * What happened to the element, and what took its place where a change knows.
 *
 * @param element what to call it, in Markdown
 */
export function sentence(
  { row, change, upgrade, rename, isGenerated }: JumpRow,
  element = subjectOf(row),
): string {
  const since = sinceOf(change)
  if (row.change === 'deprecated') return isGenerated ? `${element} is deprecated.` : `${change.title}.`
  if (row.change === 'behavior' || (row.change === 'retyped' && !isGenerated))
    return `Since ${since}: ${change.title}.`
  if (rename) return `${element} is called \`${rename.to}\` since ${since}.`
  if (row.change === 'nullable') return `${element} can be \`null\` since ${since}.`
  if (row.change === 'optional') return `${element} can be missing since ${since}.`
  if (row.change === 'required') return `${element} is required since ${since}.`
  if (row.change === 'retyped') return `${element} has another type since ${since}.`
  if (upgrade?.verb === 'move' || upgrade?.verb === 'replace')
    return `${element} is gone since ${since}; \`${upgrade.to}\` takes its place.`
  if (row.change === 'renamed' && row.to !== undefined)
    return `${element} is called \`${row.to}\` since ${since}.`
  return `${element} is gone since ${since}.`
}

/** `2024-06-20`, or the release where only the SDK changed. */
export function sinceOf({ apiVersion, sdk }: Change): string {
  return sdk === undefined ? `${apiVersion}` : `stripe ${sdk}`
}

function subjectOf({ kind, element, value }: JumpRow['row']): string {
  if (kind === 'value') return `The value \`${value}\` of \`${element.split('=')[0]}\``
  return kind === 'event_type' ? `The event type \`${element}\`` : `\`${element}\``
}
