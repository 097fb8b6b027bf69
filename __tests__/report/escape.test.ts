import fc from 'fast-check'
import { marked } from 'marked'
import {
  escapeMarkdown,
  escapeProse,
  fenced,
  htmlComment,
  inlineCode,
  link,
  linkTarget,
  visible,
} from '../../src/report/escape.ts'

/** Text of a rendered paragraph: tags gone, entities read, zero-width spaces (which defuse) taken out. */
function textOf(html: string): string {
  const entities: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
  }
  return html
    .replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? '')
    .replaceAll('&#8203;', '')
    .replaceAll('\u200b', '')
}
const render = (markdown: string) => (marked.parse(`Text ${markdown} text`, { gfm: true }) as string).trim()

test.each([
  ['a line end', 'a\nb\r', 'a␊b␍'],
  ['an escape sequence', '\x1b[31m', '␛[31m'],
  ['a C1 control', '\x9b', '\\u{9b}'],
  ['a bidirectional override', 'a\u202eb', 'a\\u{202e}b'],
  ['a lone surrogate', 'a\ud800b\udc00', 'a\\u{d800}b\\u{dc00}'],
  ['a whole emoji', '🚀', '🚀'],
])('visible: %s', (_, text, shown) => {
  expect(visible(text)).toBe(shown)
})

test.each([
  ['@alice', '@&#8203;alice'],
  ['#12', '#&#8203;12'],
  ['a <b> & c', 'a &lt;b&gt; &amp; c'],
  ['[x](y)', '\\[x\\]\\(y\\)'],
  ['https://a.example', 'https:&#8203;//a.example'],
  ['1. one', '1\\. one'],
])('escapeMarkdown: %s', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})

test.each([
  ['code', 'plain', '`plain`'],
  ['a backtick', 'a`b', '``a`b``'],
  ['backticks at the ends', '`a`', '`` `a` ``'],
  ['nothing', '', '` `'],
  ['a hidden comment', '<!-- restripe -->', '`<!\u200b-- restripe -->`'],
])('inlineCode: %s', (_, text, code) => {
  expect(inlineCode(text)).toBe(code)
})

test.each([
  ['a closing parenthesis', 'https://x.example/a)b', 'https://x.example/a%29b'],
  ['spaces and angles', 'https://x.example/a <b>', 'https://x.example/a%20%3Cb%3E'],
  ['another scheme', 'javascript:alert(1)', './javascript:alert%281%29'],
])('linkTarget: %s', (_, url, target) => {
  expect(linkTarget(url)).toBe(target)
})

test('small ones', () => {
  expect(link('a', null)).toBe('a')
  expect(htmlComment('a --> <!-- b -')).not.toMatch(/--|[<>]|-$/)
  expect(fenced('ts', 'a\n````')).toBe('`````ts\na\n````\n`````')
})

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'`*_[]()<>!#@|~\\&:/-+=.1 \n'),
      fc.constantFrom('<!--', '-->', 'a', 'www.', 'http'),
    ),
    {
      maxLength: 16,
    },
  )
  .map((parts) => parts.join(''))

test('escaped text renders as one paragraph of that very text', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const html = render(escapeMarkdown(`.${text}.`))
      expect(textOf(html)).toBe(`<p>Text .${visible(text)}. text</p>`)
      expect(html).not.toMatch(/<(?!\/?p>)/)
    }),
    { numRuns: 500 },
  )
})

test('inline code renders as code of that very text', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const html = render(inlineCode(`.${text}.`))
      expect(textOf(html)).toBe(`<p>Text <code>.${visible(text)}.</code> text</p>`)
    }),
    { numRuns: 500 },
  )
})

test('prose keeps its code spans and nothing else', () => {
  const html = render(escapeProse('Use `a*b*` for <b>, *not* `c'))
  expect(html).toBe('<p>Text Use <code>a*b*</code> for &lt;b&gt;, *not* `c text</p>')
})
