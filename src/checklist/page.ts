import { escapeProse, inlineCode, link } from '../markdown/escape.ts'
import type { ChecklistItem, Evidence } from './checklist.ts'
import { type ChecklistKind, hashLine, writeMarker } from './marker.ts'
import type { AddedLines } from './recall.ts'
import { isTicked, type SettledItem } from './settle.ts'

/** Collects a checklist's lines, and what the hidden comment has to remember of them. */
export class Page {
  private readonly lines: string[] = []
  private readonly hashes: string[] = []
  private readonly shown = new Map<string, string>()

  /** A line of ours; null stands for a blank one, which never doubles. */
  ours(...lines: (string | null)[]): void {
    for (const line of lines) {
      if (line === null) this.blank()
      else {
        this.lines.push(line)
        this.hashes.push(hashLine(line))
      }
    }
  }

  item(settled: SettledItem): void {
    this.shown.set(settled.item.id, hashLine(settled.text))
    this.lines.push(`${indent(settled.item)}- [${isTicked(settled) ? 'x' : ' '}] ${settled.text}`)
  }

  /** What people wrote themselves, as they wrote it. */
  added(groups: readonly AddedLines[] | undefined): void {
    for (const { lines, blankBefore, blankAfter } of groups ?? []) {
      if (blankBefore) this.blank()
      this.lines.push(...lines)
      if (blankAfter) this.blank()
    }
  }

  print(kind: ChecklistKind, settled: readonly SettledItem[]): string {
    this.blank()
    const items = settled.map(({ item, box, edited }) => {
      const hash = this.shown.get(item.id) ?? null
      return { id: item.id, box, edited: edited && hash !== null, hash }
    })
    return [...this.lines, writeMarker(kind, { items, lines: this.hashes })].join('\n')
  }

  private blank(): void {
    if (this.lines.length > 0 && this.lines.at(-1)?.trim() !== '') this.lines.push('')
  }
}

/** `steps.sdk` is on the left, `steps.sdk.ranges` one step in. */
export function indent(item: ChecklistItem): string {
  return '  '.repeat(item.id.split('.').length - 2)
}

/** One line with the places, grouped by what is said of them, at most `max` places. */
export function evidenceLine(
  evidence: readonly Evidence[],
  max: number,
  linkTo: (path: string, line: number) => string | null,
): string {
  const groups = new Map<string, string[]>()
  for (const { path, line, note } of evidence.slice(0, max)) {
    const place = link(inlineCode(`${path}:${line}`), linkTo(path, line))
    groups.set(note, [...(groups.get(note) ?? []), place])
  }
  const parts = [...groups].map(([note, places]) => `${escapeProse(note)}: ${places.join(', ')}`)
  const more = evidence.length - max
  return `${parts.join(' · ')}${more > 0 ? ` · and ${more} more` : ''}`
}
