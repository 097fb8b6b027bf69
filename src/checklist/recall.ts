import type { ChecklistSection } from './checklist.ts'
import { type BoxState, hashLine, parseMarker, withoutMarkers } from './marker.ts'
import { matchEdited } from './match.ts'

/** What people left in a checklist that was rendered before. */
export interface Recalled {
  items: Map<string, RecalledItem>
  /** Lines that people added, by what they follow: an item's id, `#steps` (a heading), `#top` or `#end`. */
  added: Map<string, AddedLines[]>
}

export interface RecalledItem {
  /** Who had a say on the box when it was rendered; null where the body does not say. */
  box: BoxState | null
  /** The box as it is now; null where the line is gone. */
  ticked: boolean | null
  /** The line's text as it is now, when it is worth keeping. */
  text: string | null
  /** The text is not what was rendered. */
  edited: boolean
}

export interface AddedLines {
  lines: string[]
  blankBefore: boolean
  blankAfter: boolean
}

/** An item as it would be rendered now, for finding it in a body that remembers nothing. */
export interface KnownItem {
  id: string
  text: string
}

/** What ours looks like, for telling lines apart: headings of sections, and what a body without memory is made of. */
export interface Shape {
  headings: ReadonlyMap<string, ChecklistSection>
  isFooter(line: string): boolean
  looksOurs(line: string): boolean
}

export interface BodyLine {
  text: string
  index: number
  /** The text after the box; null where the line is no task. */
  task: { ticked: boolean; text: string } | null
  /** Ours, the item it shows, or a person's. */
  role: 'blank' | 'ours' | 'item' | 'person'
  item?: string
}

const MAX_BODY = 1_000_000

/** Reads a body as GitHub returns it (`\r\n` after an edit on the web) back into what people did to it. */
export function recall(body: string, known: readonly KnownItem[], shape: Shape): Recalled {
  const bounded = body.slice(0, MAX_BODY)
  const memory = parseMarker(bounded)
  const lines = withoutMarkers(bounded.replace(/\r\n?/g, '\n')).split('\n').map(readLine)
  setFencedAside(lines)

  const shown = memory
    ? memory.items.filter(({ hash }) => hash !== null)
    : known.map(({ id, text }) => ({ id, hash: hashLine(text) }))
  claimByHash(lines, shown)
  // A copy of a line of our frame says nothing that is not said already.
  const ours = new Set(memory?.lines)
  for (const line of lines.filter(({ role }) => role === 'ours')) {
    const isOurs = memory === null ? shape.looksOurs(line.text) : ours.has(hashLine(line.text))
    if (!isOurs || line.task !== null) line.role = 'person'
  }
  const editedLines = matchEdited(
    lines,
    shown.map(({ id }) => id),
    new Map(known.map(({ id, text }) => [id, text])),
  )

  const items = new Map<string, RecalledItem>()
  for (const { id, box } of memory?.items ?? [])
    items.set(id, { box, ticked: null, text: null, edited: false })
  for (const line of lines) {
    if (line.item === undefined || line.task === null) continue
    const remembered = memory?.items.find(({ id }) => id === line.item)
    items.set(line.item, {
      box: remembered?.box ?? null,
      ticked: line.task.ticked,
      text: line.task.text,
      edited: remembered?.edited === true || editedLines.has(line),
    })
  }
  return { items, added: collectAdded(lines, shape) }
}

function readLine(text: string, index: number): BodyLine {
  const task = /^\s*[-*+] \[([ xX])\]\s+(\S.*)$/.exec(text)
  return {
    text,
    index,
    task: task ? { ticked: task[1] !== ' ', text: (task[2] ?? '').trimEnd() } : null,
    role: text.trim() === '' ? 'blank' : 'ours',
  }
}

/** The lines of items as they were rendered. Of copies of a line the last is the item's: so it stays from run to run. */
function claimByHash(
  lines: readonly BodyLine[],
  shown: readonly { id: string; hash: string | null }[],
): void {
  const tasks = new Map<string, BodyLine[]>()
  for (const line of lines) {
    if (line.role !== 'ours' || line.task === null) continue
    const hash = hashLine(line.text)
    tasks.set(hash, [...(tasks.get(hash) ?? []), line])
  }
  for (const { id, hash } of [...shown].reverse()) {
    const line = tasks.get(hash ?? '')?.pop()
    if (line !== undefined) Object.assign(line, { role: 'item', item: id })
  }
}

/** We write no fences: a closed one is a person's, and what looks like a box in it is none. */
function setFencedAside(lines: BodyLine[]): void {
  for (let start = 0; start < lines.length; start++) {
    const fence = /^\s*(`{3,}|~{3,})/.exec(lines[start]?.text ?? '')?.[1]
    if (fence === undefined) continue
    const closes = (line: BodyLine) =>
      line.text.trim().startsWith(fence) && /^(`+|~+)$/.test(line.text.trim())
    const end = lines.findIndex((line, index) => index > start && closes(line))
    if (end === -1) continue
    for (const line of lines.slice(start, end + 1)) Object.assign(line, { role: 'person', task: null })
    start = end
  }
}

function collectAdded(lines: readonly BodyLine[], shape: Shape): Map<string, AddedLines[]> {
  const added = new Map<string, AddedLines[]>()
  let anchor = '#top'
  let open: AddedLines | null = null
  let blanks: string[] = []
  for (const line of lines) {
    if (line.role === 'blank') {
      blanks.push(line.text)
    } else if (line.role === 'person') {
      if (open === null) {
        open = { lines: [], blankBefore: blanks.length > 0, blankAfter: false }
        added.set(anchor, [...(added.get(anchor) ?? []), open])
      } else open.lines.push(...blanks)
      open.lines.push(line.text)
      blanks = []
    } else {
      if (open !== null) open.blankAfter = blanks.length > 0
      open = null
      blanks = []
      const section = shape.headings.get(line.text.trim())
      if (line.item !== undefined) anchor = line.item
      else if (section !== undefined) anchor = `#${section}`
      else if (shape.isFooter(line.text)) anchor = '#end'
    }
  }
  return added
}
