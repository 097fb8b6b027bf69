/** WHAT STRIPE CHANGED, for people to read: `restripe changes` and the pages of docs/changes. */
import { compareApiVersions } from '../../catalog/api-version.ts'
import type { Change } from '../../catalog/change.ts'
import type {
  ChangedElement,
  ChangesBetween,
  ListedChange,
  VersionChanges,
} from '../../catalog/changes-between.ts'
import { surfaceVersions } from '../../catalog/surfaces.ts'

/** `is gone`, `can be null`. */
export const happened: Record<ChangedElement['change'], string> = {
  removed: 'is gone',
  renamed: 'is renamed',
  required: 'is required',
  nullable: 'can be null',
  optional: 'can be missing',
  retyped: 'has another type',
  behavior: 'behaves differently',
  deprecated: 'is deprecated',
}

/** What a change rests on, where it isn't Stripe's own page. */
export const evidenceWords: Record<Change['evidence'], string> = {
  page: '',
  title: 'Of Stripe’s entry only the title was read; the rest is what the types show.',
  'sdk-changelog': 'Known from the SDK’s changelog.',
  types: 'Known from the SDK’s types alone.',
}

/** What takes an element's place, as it is spelled in code; null where nothing does. */
export function replacementOf({ upgrade, to }: Pick<ChangedElement, 'upgrade' | 'to'>): string | null {
  if (upgrade !== undefined) return upgrade.verb === 'remove' ? null : upgrade.to
  return to ?? null
}

/** `subscription.current_period_end → items.data[].current_period_end`, `charge.invoice is gone`. */
export function elementLine(each: ChangedElement): string {
  const replacement = replacementOf(each)
  return replacement === null
    ? `${each.element} ${happened[each.change]}`
    : `${each.element} → ${replacement}`
}

/** The changes of a version by resource, in the order of the first of each; those without a resource come last. */
export function byResource(changes: readonly ListedChange[]): [resource: string, changes: ListedChange[]][] {
  const groups = new Map<string, ListedChange[]>()
  for (const each of changes) groups.set(each.resource, [...(groups.get(each.resource) ?? []), each])
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === ''))
}

/** `basil, the release’s first version`. */
export function releaseWords({ info }: VersionChanges): string {
  if (info.release === null) return 'dated version'
  return info.kind === 'major' ? `first version of ${info.release}` : `monthly version of ${info.release}`
}

/** What is said of a version that has no changes listed. */
export function nothingWords({ info }: VersionChanges): string {
  const [oldest = ''] = surfaceVersions()
  if (compareApiVersions(info.version, oldest) <= 0) return 'The catalog has no data on it.'
  if (info.hasBreaking)
    return 'Stripe lists breaking changes; none of them shows in the types, and none is curated.'
  return 'Nothing breaks: it only adds.'
}

/** All versions, or those where something is left of what was asked for. */
export function shownVersions({ versions }: ChangesBetween, isFiltered: boolean): VersionChanges[] {
  return versions.filter(({ changes }) => !isFiltered || changes.length > 0)
}

/** `12 changes (7 breaking) in 3 versions`. */
export function countWords({ versions }: ChangesBetween): string {
  const changes = versions.flatMap((each) => each.changes)
  const breaking = changes.filter(({ change }) => change.severity === 'breaking').length
  const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
  return `${plural(changes.length, 'change')}, ${breaking} breaking, in ${plural(versions.length, 'version')}`
}
