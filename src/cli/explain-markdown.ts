import { escapeProse, fenced, inlineCode, link } from '../markdown/escape.ts'
import type { Block, Name } from './explain-blocks.ts'

/** An explanation as a page of Markdown. */
export function explainMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`
}

function markdownOf(block: Block): string {
  switch (block.is) {
    case 'title':
      return `# ${shown(block.text)}\n\n${escapeProse(block.note)}`
    case 'heading':
      return `## ${escapeProse(block.text)}`
    case 'say':
      return block.strong === true ? `**${block.text}**` : block.text
    case 'arrow': {
      const names = `${inlineCode(block.from)} → ${inlineCode(block.to)}`
      return block.note === '' ? names : `${names}: ${block.note}`
    }
    case 'table':
      return block.rows
        .map(
          (row) =>
            `- ${row
              .filter((cell) => cell !== '')
              .map(shown)
              .join(' · ')}`,
        )
        .join('\n')
    case 'code':
      return `${block.label}:\n\n${fenced('ts', block.code)}`
    case 'links': {
      const pages = block.urls.map((url) => link(escapeProse(url.replace(/^https:\/\//, '')), url))
      return `Source: ${pages.join(', ')}`
    }
  }
}

function shown(text: string | Name): string {
  return typeof text === 'string' ? escapeProse(text) : inlineCode(text.name)
}
