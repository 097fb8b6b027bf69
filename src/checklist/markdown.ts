import { inlineCode, link } from '../markdown/escape.ts'
import type { Checklist, ChecklistItem, ChecklistSection } from './checklist.ts'
import {
  type ChecklistFacts,
  footer,
  headline,
  isFooter,
  keepLinks,
  linkIn,
  looksOurs,
  MISTAKES_INTRO,
  progress,
  RUN,
} from './frame.ts'
import type { ChecklistKind } from './marker.ts'
import { evidenceLine, indent, Page } from './page.ts'
import { type AddedLines, recall } from './recall.ts'
import { isTouched, type SettledItem, settle } from './settle.ts'

export interface ChecklistOptions {
  /** Address of a line of a file; null where there is none. */
  link(path: string, line: number): string | null
  facts: ChecklistFacts
  /** Characters; GitHub takes 65,536 in a comment or an issue's body. */
  limit: number
  /** Page of the run: where to read what did not fit. */
  runUrl?: string
  /** Which text it is; `checklist` where not said. */
  kind?: ChecklistKind
}

const titles: Record<ChecklistSection, (to: string) => string> = {
  steps: () => '### Steps',
  changes: (to) => `### What changed up to ${inlineCode(to)}`,
  testing: () => '### Testing checklist',
  mistakes: () => '### Common mistakes',
}
const sections = Object.keys(titles) as ChecklistSection[]

/** How much is shown, longest first; people's ticks, wording and lines stay in all of them. */
const forms = [
  { places: 5, points: true, items: true },
  { places: 1, points: true, items: true },
  { places: 0, points: true, items: true },
  { places: 0, points: false, items: true },
  { places: 0, points: false, items: false },
] as const
type Form = (typeof forms)[number]

/**
 * The checklist's text. What people did to the text before it (`previousBody`: ticks, unticks, wording, lines of
 * their own) is kept; the same input gives the same bytes, and a body that needs no change is returned as it is.
 */
export function renderChecklist(
  checklist: Checklist,
  previousBody: string | null,
  options: ChecklistOptions,
): string {
  if (previousBody === null) return write(checklist, null, options)
  options = { ...options, facts: keepLinks(options.facts, previousBody) }
  // The page of the run is new in every run and no reason to write again.
  const runUrl = linkIn(previousBody, RUN)
  if (runUrl !== undefined && options.runUrl !== undefined) {
    const again = write(checklist, previousBody, { ...options, runUrl })
    if (sameText(again, previousBody)) return previousBody
  }
  let body = write(checklist, previousBody, options)
  // Lines of people's can come to stand elsewhere, and be read differently there: settle that now, not in the next run.
  for (let round = 0; round < 3; round++) {
    const next = write(checklist, body, options)
    if (next === body) break
    body = next
  }
  return sameText(body, previousBody) ? previousBody : body
}

function write(checklist: Checklist, previousBody: string | null, options: ChecklistOptions): string {
  const headings = new Map(sections.map((section) => [titles[section](checklist.to), section]))
  const known = checklist.items.map((item) => ({ id: item.id, text: ourText(item) }))
  const recalled =
    previousBody === null ? null : recall(previousBody, known, { headings, isFooter, looksOurs })
  const settled = checklist.items.map((item) => settle(item, ourText(item), recalled?.items.get(item.id)))
  const added = rehome(recalled?.added ?? new Map(), checklist)

  let body = ''
  for (const form of forms) {
    body = render(checklist, settled, added, options, form)
    if (body.length <= options.limit) return body
  }
  // People's own lines are the last to go, the longest first.
  const shortest = forms[forms.length - 1] ?? forms[0]
  while (body.length > options.limit && added.size > 0) {
    const size = (anchor: string) => (added.get(anchor) ?? []).flatMap(({ lines }) => lines).join('\n').length
    const [longest] = [...added.keys()].sort((a, b) => size(b) - size(a))
    added.delete(longest ?? '')
    body = render(checklist, settled, added, options, shortest)
  }
  if (body.length <= options.limit) return body
  // What is left is the state, and lines that a person made very long: keep the state.
  const page = new Page()
  page.ours(headline(checklist, options.facts)[0], null, footer(options.runUrl, true))
  return page.print(options.kind ?? 'checklist', settled)
}

function render(
  checklist: Checklist,
  settled: readonly SettledItem[],
  added: ReadonlyMap<string, AddedLines[]>,
  options: ChecklistOptions,
  form: Form,
): string {
  const page = new Page()
  page.ours(...headline(checklist, options.facts), null, progress(settled, options.facts), null)
  page.added(added.get('#top'))
  for (const section of sections) {
    const items = settled.filter(({ item }) => item.section === section)
    if (items.length === 0) continue
    page.ours(null, titles[section](checklist.to), null)
    if (section === 'mistakes') page.ours(MISTAKES_INTRO, null)
    page.added(added.get(`#${section}`))
    let hidden = 0
    for (const each of items) {
      const { item } = each
      const isPoint = item.id.split('.').length > 2
      const isShown = isTouched(each) || added.has(item.id) || (isPoint ? form.points : form.items)
      if (!isShown) {
        hidden++
        continue
      }
      page.item(each)
      const line = below(item, options, form)
      if (line !== null) page.ours(`${indent(item)}  - ${line}`)
      page.added(added.get(item.id))
    }
    if (hidden > 0) page.ours(null, `_${hidden} more points are left out here for length._`)
  }
  const isShort = form !== forms[0]
  page.ours(null, footer(options.runUrl, isShort))
  page.added(added.get('#end'))
  return page.print(options.kind ?? 'checklist', settled)
}

/** What stands under an item: its places, or that there are none. */
function below(item: ChecklistItem, options: ChecklistOptions, form: Form): string | null {
  const count = item.evidence.length
  if (count > 0 && form.places > 0) return evidenceLine(item.evidence, form.places, options.link)
  if (count > 0) return count === 1 ? '1 place' : `${count} places`
  return form.points ? (item.remark ?? null) : null
}

function ourText(item: ChecklistItem): string {
  return item.url === undefined ? item.title : `${item.title} ${link('Docs', item.url)}`
}

/** Lines whose item is gone move to its parent, its section or the end. */
function rehome(added: ReadonlyMap<string, AddedLines[]>, checklist: Checklist): Map<string, AddedLines[]> {
  const ids = new Set(checklist.items.map(({ id }) => id))
  const present = new Set(checklist.items.map(({ section }) => `#${section}`))
  const homes = new Map<string, AddedLines[]>()
  for (const [anchor, groups] of added) {
    let home = anchor
    while (!home.startsWith('#') && !ids.has(home)) {
      const parent = home.slice(0, home.lastIndexOf('.'))
      home = parent.includes('.') ? parent : `#${home.split('.')[0]}`
    }
    if (home.startsWith('#') && !['#top', '#end'].includes(home) && !present.has(home)) home = '#end'
    homes.set(home, [...(homes.get(home) ?? []), ...groups])
  }
  return homes
}

function sameText(a: string, b: string): boolean {
  return a === b.replace(/\r\n?/g, '\n').trimEnd()
}
