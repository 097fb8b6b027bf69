import { createHash } from 'node:crypto'

/** Which text carries the checklist; each has a marker of its own. */
export type ChecklistKind = 'checklist' | 'tracking-issue'

/**
 * Who last had a say on an item's box: `auto` ticked by us, `person` ticked by a person, `unticked` by a person after
 * we had ticked it, `open` nobody.
 */
export type BoxState = 'auto' | 'person' | 'unticked' | 'open'

/** What the body remembers of an item as it was rendered. */
export interface ItemMemory {
  id: string
  box: BoxState
  /** The wording is a person's. */
  edited: boolean
  /** Of the line as rendered; null where the item was not shown. */
  hash: string | null
}

/** The state that a rendered checklist carries in its hidden comment. */
export interface ChecklistMemory {
  items: ItemMemory[]
  /** Hashes of all other lines of ours, so that a line of a person's can be told from them. */
  lines: string[]
}

const letters: Record<BoxState, string> = { auto: 'a', person: 'p', unticked: 'u', open: 'o' }
const boxes = new Map(Object.entries(letters).map(([box, letter]) => [letter, box as BoxState]))
const itemPattern = /^([a-z0-9]+(?:[.-][a-z0-9]+){0,40})=([apuo])(w?)([0-9a-f]{10})?$/
const hashPattern = /^[0-9a-f]{10}$/
const MAX_ENTRIES = 2000

/** `<!-- restripe:checklist v1 steps.sdk=a0f3… … | 9f2c… … -->`; nothing in it can end the comment. */
export function writeMarker(kind: ChecklistKind, memory: ChecklistMemory): string {
  const items = memory.items.map(
    ({ id, box, edited, hash }) => `${id}=${letters[box]}${edited ? 'w' : ''}${hash ?? ''}`,
  )
  return `<!-- restripe:${kind} v1 ${items.join(' ')} | ${memory.lines.join(' ')} -->`
}

/** The state in a body, which anyone may have edited: null where there is none, or none that can be trusted. */
export function parseMarker(body: string): ChecklistMemory | null {
  const comments = findMarkers(body).map(({ start, end }) => body.slice(start, end))
  for (const comment of comments.reverse()) {
    const content = /^<!-- restripe:(?:checklist|tracking-issue) v1 ([^|<>]*)\|([^|<>]*)-->$/.exec(comment)
    const items = content?.[1]?.split(/\s+/).filter(Boolean).map(parseItem)
    const lines = content?.[2]?.split(/\s+/).filter(Boolean)
    if (items === undefined || lines === undefined) continue
    if (items.length > MAX_ENTRIES || lines.length > MAX_ENTRIES) continue
    if (new Set(items.map((item) => item?.id)).size < items.length) continue
    const known = items.filter((item) => item !== null)
    if (known.length === items.length && lines.every((line) => hashPattern.test(line)))
      return { items: known, lines }
  }
  return null
}

/** Whether a comment or issue carries a checklist; whose it is, its author tells. */
export function hasChecklistMarker(body: string, kind: ChecklistKind = 'checklist'): boolean {
  return body.includes(`<!-- restripe:${kind} `)
}

/** The body without any hidden comment of ours, real or pasted, so that writing one leaves exactly one. */
export function withoutMarkers(body: string): string {
  let rest = ''
  let position = 0
  for (const { start, end } of findMarkers(body)) {
    rest += body.slice(position, start)
    position = end
    // A line that held only the comment goes with it.
    if (/(?:^|\n)$/.test(rest) && body[position] === '\n') position++
  }
  return (rest + body.slice(position)).replace(/<!--(?=\s*restripe)/g, '&lt;!--')
}

/** Ten hex digits of a line as it is compared: without its box, its indentation and spaces at its end. */
export function hashLine(line: string): string {
  const text = line.trim().replace(/^[-*+] \[[ xX]\]\s+/, '')
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}

function findMarkers(body: string): { start: number; end: number }[] {
  const markers = []
  let start = body.indexOf('<!-- restripe')
  while (start !== -1) {
    const end = body.indexOf('-->', start)
    if (end === -1) break
    markers.push({ start, end: end + 3 })
    start = body.indexOf('<!-- restripe', end)
  }
  return markers
}

function parseItem(text: string): ItemMemory | null {
  const match = text.length > 300 ? null : itemPattern.exec(text)
  const box = boxes.get(match?.[2] ?? '')
  if (match?.[1] === undefined || box === undefined) return null
  return { id: match[1], box, edited: match[3] === 'w', hash: match[4] ?? null }
}
