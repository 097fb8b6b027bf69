import { wrap as wrapPlain } from '../report/wrap.ts'
import { printable } from './io.ts'

/** Breaks a paragraph of text that may be a stranger's, to lines of at most `width` characters where its words allow. */
export function wrap(text: string, width: number): string[] {
  return text === '' ? [] : wrapPlain(printable(text), width)
}

/** A line of Markdown of our own as plain text: links as `text (address)`, no emphasis, no escapes; code keeps its ticks. */
export function plain(markdown: string): string {
  return markdown
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 1 ? part : plainProse(part)))
    .join('')
}

function plainProse(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\((\S+?)\)/g, '$1 ($2)')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
}
