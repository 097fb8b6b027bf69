import { inlineCode, link } from '../markdown/escape.ts'
import type { Checklist, ChecklistSection } from './checklist.ts'
import { evidenceLine, indent } from './page.ts'

const titles: Record<ChecklistSection, string> = {
  steps: 'Steps',
  changes: 'What changed',
  testing: 'Testing checklist',
  mistakes: 'Common mistakes',
}

/** The checklist as Markdown without memory: for a job summary, a page or the terminal. */
export function renderItems(
  checklist: Checklist,
  linkTo: (path: string, line: number) => string | null = () => null,
): string {
  const parts: string[] = []
  for (const [section, title] of Object.entries(titles)) {
    const items = checklist.items.filter((item) => item.section === section)
    if (items.length === 0) continue
    const lines = items.flatMap((item) => {
      const text = item.url === undefined ? item.title : `${item.title} ${link('Docs', item.url)}`
      const below = item.evidence.length > 0 ? evidenceLine(item.evidence, 5, linkTo) : item.remark
      const box = `${indent(item)}- [${item.done ? 'x' : ' '}] ${text}`
      return below === undefined ? [box] : [box, `${indent(item)}  - ${below}`]
    })
    const heading = section === 'changes' ? `${title} up to ${inlineCode(checklist.to)}` : title
    parts.push(`### ${heading}\n\n${lines.join('\n')}`)
  }
  return parts.join('\n\n')
}
