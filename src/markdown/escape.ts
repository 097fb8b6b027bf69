/**
 * Text of strangers (paths, reasons, code of the scanned repository) made harmless for where it is shown. Nothing of
 * theirs may format, link, mention, hide or end anything of ours.
 */

const ZERO_WIDTH_SPACE = '&#8203;'

/**
 * Control characters, line ends and characters that reorder or hide text (bidirectional controls, zero-width ones,
 * lone surrogates) as something to see: `\x1b` → `␛`, U+202E → `\u{202e}`. The result is one line.
 */
export function visible(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\x00-\x1f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
      .replaceAll('\x7f', '\u2421')
      .replace(
        /[\x80-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
        (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
      )
  )
}

/** As Markdown text on one line: no formatting, HTML, links, mentions or references come of it. */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$^=-]/g, '\\$&')
    .replaceAll('@', `@${ZERO_WIDTH_SPACE}`)
    .replace(/\\#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
    .replace(/GH\\-(?=\d)/gi, (match) => `${match.slice(0, 2)}-${ZERO_WIDTH_SPACE}`)
    .replace(/(?<=https?|ftp|mailto|xmpp):/gi, `:${ZERO_WIDTH_SPACE}`)
    .replace(/www\./gi, (match) => `${match.slice(0, 3)}${ZERO_WIDTH_SPACE}.`)
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
}

/**
 * Code that is only shown, with `<!--` made `<!` + zero-width space + `--`: hidden comments of ours are found by their
 * text, and no code of theirs may pass for one.
 */
export function withoutComments(code: string): string {
  return code.replaceAll('<!--', '<!\u200b--')
}

/**
 * As inline code: between backticks longer than any inside, where Markdown reads nothing. Mentions and references
 * are not made in code either.
 */
export function inlineCode(text: string): string {
  const shown = withoutComments(visible(text))
  if (shown.trim() === '') return '` `'
  const fence = '`'.repeat(longestRun(shown, '`') + 1)
  const padding = shown.startsWith('`') || shown.endsWith('`') || /^ .* $/.test(shown) ? ' ' : ''
  return `${fence}${padding}${shown}${padding}${fence}`
}

/**
 * A sentence of ours that may quote code of theirs in backticks: the code spans stay, everything else is escaped.
 */
export function escapeProse(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? inlineCode(part.slice(1, -1)) : escapeLightly(part)))
    .join('')
}

/** Escapes what has an effect in the middle of a sentence, and leaves `-`, `(`, `.` readable in the source. */
function escapeLightly(text: string): string {
  return escapeMarkdown(text).replace(/\\([{}()+!$^=-])/g, '$1')
}

/** The address between the parentheses of a link: nothing in it can end the link or leave http(s). */
export function linkTarget(url: string): string {
  const address = /^https?:\/\//i.test(url) ? url : `./${url}`
  return address.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\x00-\x20<>()\\"'`\x7f-\x9f]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

/** `[text](url)`, or the text alone without an address. The text is Markdown already. */
export function link(markdown: string, url: string | null | undefined): string {
  return url === null || url === undefined ? markdown : `[${markdown}](${linkTarget(url)})`
}

/** Inside `<!-- … -->`: nothing can end the comment or begin another. */
export function htmlComment(text: string): string {
  return visible(text)
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/--/g, '-&#45;')
    .replace(/-$/, '&#45;')
}

/** A fenced block whose fence is longer than any in the code. Lines keep all their characters but the `\r`. */
export function fenced(language: string, code: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code, '`') + 1))
  return `${fence}${language}\n${code}\n${fence}`
}

function longestRun(text: string, character: string): number {
  let longest = 0
  let run = 0
  for (const each of text) {
    run = each === character ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
