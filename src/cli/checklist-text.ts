import type { Checklist, ChecklistItem, ChecklistSection } from '../checklist/checklist.ts'
import type { Colors } from './colors.ts'
import { printable } from './io.ts'
import { plain, wrap } from './wrap.ts'

const WIDTH = 96
const MOST_PLACES = 5

const TITLES: Record<ChecklistSection, string> = {
  steps: 'Steps',
  changes: 'What changed',
  testing: 'Testing checklist',
  mistakes: 'Common mistakes',
}

/** The checklist for a terminal: what the code shows is ticked, with the lines that show it. */
export function checklistText(checklist: Checklist, colors: Colors): string {
  const { from, to, items } = checklist
  const parts = [colors.bold(`Stripe API ${from ?? 'of an unknown version'} → ${to}`)]
  for (const section of Object.keys(TITLES) as ChecklistSection[]) {
    const own = items.filter((item) => item.section === section)
    if (own.length === 0) continue
    parts.push('', colors.bold(TITLES[section]), '')
    for (const item of own) parts.push(...itemLines(item, colors))
  }
  const done = items.filter((item) => item.done).length
  const summary =
    done === items.length
      ? 'Nothing is left to do.'
      : `Done, by what the code shows: ${done} of ${items.length} points.`
  return `${[...parts, '', summary].join('\n')}\n`
}

function itemLines({ id, title, done, evidence }: ChecklistItem, colors: Colors): string[] {
  // `steps.sdk.release-notes` is a point of `steps.sdk`.
  const margin = '  '.repeat(Math.max(0, id.split('.').length - 2) + 1)
  const box = done ? colors.green('[x]') : '[ ]'
  const [first = '', ...rest] = wrap(plain(title), WIDTH - margin.length - 4)
  const lines = [`${margin}${box} ${first}`, ...rest.map((line) => `${margin}    ${line}`)]
  for (const { path, line, note } of evidence.slice(0, MOST_PLACES)) {
    lines.push(colors.dim(`${margin}      ${printable(path)}:${line}  ${printable(note)}`))
  }
  if (evidence.length > MOST_PLACES)
    lines.push(colors.dim(`${margin}      and ${evidence.length - MOST_PLACES} more`))
  return lines
}
