import { escapeProse, fenced, inlineCode, link } from '../markdown/escape.ts'
import type { Block } from './explain-blocks.ts'

/** An explanation as a page of Markdown. */
export function explainMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`
}

function markdownOf(block: Block): string {
  switch (block.is) {
    case 'title':
      return `# ${inlineCode(block.text)}\n\n${escapeProse(block.note)}`
    case 'heading':
      return `## ${block.text}`
    case 'say':
      return block.text.startsWith('**') || block.strong !== true ? block.text : `**${block.text}**`
    case 'arrow':
      return `- ${inlineCode(block.from)} → ${inlineCode(block.to)}${block.note === '' ? '' : `: ${block.note}`}`
    case 'table':
      return block.rows
        .map(
          (row) =>
            `- ${row
              .filter((cell) => cell !== '')
              .map(cellOf)
              .join(' · ')}`,
        )
        .join('\n')
    case 'code':
      return `${block.label}:\n\n${fenced('ts', block.code)}`
    case 'links':
      return block.urls.map((url) => `- ${link(url.replace(/^https:\/\//, ''), url)}`).join('\n')
  }
}

/** Names as code, words as words. */
function cellOf(cell: string): string {
  return / /.test(cell) && !/^(?:GET|POST|DELETE|PUT|PATCH) /.test(cell) && !/^[\w.]+ [\w.[\]]+$/.test(cell)
    ? escapeProse(cell)
    : inlineCode(cell)
}
