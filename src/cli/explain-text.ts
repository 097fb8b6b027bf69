import type { Colors } from './colors.ts'
import type { Block, Name } from './explain-blocks.ts'
import { plain, wrap } from './wrap.ts'

const WIDTH = 96

/** An explanation for a terminal. */
export function explainText(blocks: readonly Block[], colors: Colors): string {
  const parts: string[] = []
  for (const [at, block] of blocks.entries()) {
    if (isApart(block, blocks[at - 1])) parts.push('')
    if (block.is === 'title' && at > 0) parts.push('')
    parts.push(...linesOf(block, colors))
  }
  return `${parts.join('\n')}\n`
}

function shown(text: string | Name): string {
  return typeof text === 'string' ? plain(text) : text.name
}

/** Whether an empty line goes before it. */
function isApart(block: Block, before: Block | undefined): boolean {
  if (before === undefined) return false
  if (block.is === 'title' || block.is === 'heading' || block.is === 'links' || block.is === 'code')
    return true
  // What a version says stands over its own table, and close to the one before.
  return block.is === 'say' && /table|code|links/.test(before.is) && !block.text.startsWith('**')
}

function linesOf(block: Block, colors: Colors): string[] {
  switch (block.is) {
    case 'title':
      return [
        ...beside(shown(block.text), block.note, [(text) => colors.bold(colors.cyan(text)), colors.dim]),
        '',
      ]
    case 'heading':
      return wrap(plain(block.text), WIDTH).map((line) => colors.bold(line))
    case 'say':
      return said(block.text, block.strong === true ? colors.yellow : (text) => text)
    case 'arrow': {
      const names = beside(`  ${block.from}`, `→ ${block.to}`, [colors.red, colors.green], ' ')
      return [...names, ...wrap(plain(block.note), WIDTH - 4).map((each) => colors.dim(`    ${each}`))]
    }
    case 'table':
      return table(block.rows.map((row) => row.map(shown)))
    case 'code':
      return [
        colors.dim(`  ${block.label}`),
        ...block.code.split('\n').map((line) => `    ${line}`.trimEnd()),
      ]
    case 'links':
      return block.urls.map((url) => colors.dim(`  ${url}`))
  }
}

/** Two names on one line, or the second one below. */
function beside(
  first: string,
  second: string,
  [paint, paintSecond]: [(text: string) => string, (text: string) => string],
  between = '  ',
): string[] {
  if (first.length + between.length + second.length <= WIDTH)
    return [`${paint(first)}${between}${paintSecond(second)}`]
  const lines = first.length > WIDTH ? wrap(first, WIDTH) : [first]
  return [...lines.map(paint), `    ${paintSecond(second)}`]
}

/** Paragraphs, and points of a list with their lines under each other. */
function said(markdown: string, paint: (text: string) => string): string[] {
  const isPoint = markdown.startsWith('- ')
  const margin = isPoint ? '    ' : '  '
  const lines = wrap(plain(isPoint ? markdown.slice(2) : markdown), WIDTH - margin.length)
  return lines.map((line, at) => (isPoint && at === 0 ? '  - ' : margin) + paint(line))
}

/** A first column that is wider leaves no room beside it. */
const MOST_BESIDE = 24

/** Columns side by side where they fit. */
function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  return rows.flatMap((row) => {
    const line = row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()
    if (line.length + 4 <= WIDTH) return [`    ${line}`]
    const [first = '', ...rest] = row.filter((cell) => cell !== '')
    if ((widths[0] ?? 0) > MOST_BESIDE) return [`    ${first}`, `        ${rest.join('  ')}`.trimEnd()]
    // Too long to stand side by side: the cells after the first go below each other.
    const margin = ' '.repeat(4 + (widths[0] ?? 0) + 2)
    const cells = row
      .slice(1)
      .filter((cell) => cell !== '')
      .flatMap((cell) => wrap(cell, WIDTH - margin.length))
    return cells.map((cell, at) =>
      at === 0 ? `    ${(row[0] ?? '').padEnd(widths[0] ?? 0)}  ${cell}` : `${margin}${cell}`,
    )
  })
}
