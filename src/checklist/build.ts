import type { CodeRule, Guide, GuidePoint } from '../catalog/guides/guide.ts'
import type { Finding, Unresolved } from '../scanner/finding.ts'
import type { InventoryEntry, PackageVersion } from '../scanner/inventory.ts'
import type { Skipped } from '../scanner/source.ts'
import type { Checklist, ChecklistItem, ChecklistSection, Evidence } from './checklist.ts'
import { isComplete } from './complete.ts'
import { describeEntry, isOnTarget } from './evidence.ts'

/** What a run learned, as far as the checklist needs it. */
export interface ChecklistInput {
  from: string | null
  to: string
  findings: readonly Finding[]
  inventory: readonly InventoryEntry[]
  packages: readonly PackageVersion[]
  skipped: readonly Skipped[]
  unresolved: readonly Unresolved[]
  coverage: { scanned: number }
  /** What the fix adds to Financial Connections sessions. */
  permissions: readonly string[]
  /** The SDK range that pins `to`, as `^16.0.0`. */
  sdkRange?: string
  /** Lines that show an item as done without being findings or inventory, by item id. */
  seen?: Readonly<Record<string, readonly Evidence[]>>
}

const sections: readonly ChecklistSection[] = ['steps', 'changes', 'testing', 'mistakes']

/** The guide's points as checklist items: those that code decides are done or open, all others wait for a person. */
export function buildChecklist(guide: Guide, input: ChecklistInput): Checklist {
  const claimed = new Set(
    sections.flatMap((section) => guide[section].flatMap((point) => point.code?.slugs ?? [])),
  )
  const items = sections.flatMap((section) =>
    guide[section].flatMap((point) => itemsOf(point, section, section, input, claimed)),
  )
  return { from: input.from, to: input.to, items }
}

function itemsOf(
  point: GuidePoint,
  section: ChecklistSection,
  parent: string,
  input: ChecklistInput,
  claimed: ReadonlySet<string>,
): ChecklistItem[] {
  const id = `${parent}.${point.id}`
  const item: ChecklistItem = {
    id,
    section,
    title: fill(point.text, input),
    ...(point.url === undefined ? {} : { url: point.url }),
    done: false,
    codeVisible: point.code?.role === 'decides',
    findings: [],
    evidence: [],
  }
  if (point.code !== undefined) Object.assign(item, judge(point.code, id, input, claimed))
  const points = (point.points ?? []).flatMap((sub) => itemsOf(sub, section, id, input, claimed))
  return [item, ...points]
}

/** What the code says about a point. */
function judge(rule: CodeRule, id: string, input: ChecklistInput, claimed: ReadonlySet<string>) {
  const findings = input.findings.filter(
    ({ change }) => rule.slugs.includes(change) || (rule.otherSlugs === true && !claimed.has(change)),
  )
  const entries = input.inventory.filter(({ kind }) => rule.inventory.includes(kind))
  const offTarget = entries.filter((entry) => !isOnTarget(entry, input.to))
  const openLines = new Set(findings.map(({ path, line }) => `${path}:${line}`))
  const places = (list: readonly InventoryEntry[]) =>
    list.filter(({ path, line }) => !openLines.has(`${path}:${line}`)).map(describeEntry)

  const open = findings.map(({ path, line, title }) => ({ path, line, note: title }))
  const proof = [...(input.seen?.[id] ?? []), ...places(entries)]
  const isOpen = findings.length > 0 || offTarget.length > 0
  const evidence =
    rule.role === 'shows' ? [...open, ...proof] : isOpen ? [...open, ...places(offTarget)] : proof
  const files = input.coverage.scanned === 1 ? '1 scanned file' : `${input.coverage.scanned} scanned files`
  return {
    // Without a line that proves it, silence is proof only if everything was seen.
    done: rule.role === 'decides' && !isOpen && (proof.length > 0 || isComplete(input)),
    findings: findings.map(({ fingerprint }) => fingerprint),
    evidence,
    ...(evidence.length === 0 && rule.lookedFor !== undefined
      ? { remark: `No ${rule.lookedFor} found in ${files}.` }
      : {}),
  }
}

function fill(text: string, input: ChecklistInput): string {
  const values: Record<string, string> = {
    to: input.to,
    permissions: input.permissions.map((permission) => `\`${permission}\``).join(', '),
    sdk: input.sdkRange === undefined ? '' : ` (\`${input.sdkRange}\` for Node)`,
  }
  return text.replace(/\{(to|permissions|sdk)\}/g, (_, name: string) => values[name] ?? '')
}
