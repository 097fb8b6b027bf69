import { renderItems } from '../../checklist/plain.ts'
import {
  escapeMarkdown,
  escapeProse,
  fenced,
  inlineCode,
  link,
  visible,
  withoutComments,
} from '../../markdown/escape.ts'
import type { Finding } from '../../scanner/finding.ts'
import type { Report } from '../report.ts'
import { jump, summarize } from '../summary.ts'
import { count, fixWord, gravity, LIKELY, pageLink } from '../wording.ts'
import type { FormatOptions } from './index.ts'

type Options = Pick<FormatOptions, 'limit' | 'link' | 'runUrl'>

/** How much is shown, longest first. A list that is cut says how many there are. */
const forms = [
  { detail: true, code: true, checklist: true, entries: Number.POSITIVE_INFINITY },
  { detail: true, code: false, checklist: true, entries: 200 },
  { detail: false, code: false, checklist: true, entries: 100 },
  { detail: false, code: false, checklist: false, entries: 20 },
  { detail: false, code: false, checklist: false, entries: 0 },
] as const
type Form = (typeof forms)[number]

/**
 * The report for a job summary, a pull request's body or a page. Over `limit` it gets shorter (code and words first,
 * then the checklist, then places), and keeps the counts and the link.
 */
export function formatMarkdown(report: Report, options: Options): string {
  const limit = options.limit ?? Number.POSITIVE_INFINITY
  for (const form of forms) {
    const text = write(report, options, form)
    if (new TextEncoder().encode(text).length <= limit) return text
  }
  return `${escapeMarkdown(summarize(report))}\n`.slice(0, limit)
}

function write(report: Report, options: Options, form: Form): string {
  const isShort = form !== forms[0]
  const shortened = isShort
    ? `_Shortened, for length._${options.runUrl ? ` ${link('The run has everything.', options.runUrl)}` : ''}`
    : ''
  const lineLink = options.link ?? (() => null)
  const parts = [
    `## Stripe API ${escapeProse(jump(report))}`,
    `**${escapeProse(summarize(report))}**`,
    shortened,
    ...findingsByFile(report.findings, form, lineLink),
    ...(form.checklist && report.checklist.items.length > 0
      ? [fold('Checklist', renderItems(report.checklist, lineLink))]
      : []),
    list('Versions found', report.inventory, form, ({ path, line, kind, version }) => {
      return `${place(path, line, lineLink)} ${kind}${version === null ? '' : ` ${inlineCode(version)}`}`
    }),
    list('Ignored', report.ignored, form, ({ path, line, change, reason }) => {
      return `${place(path, line, lineLink)} ${inlineCode(change)}: ${escapeMarkdown(reason)}`
    }),
    list('Skipped', report.skipped, form, ({ path, reason }) => `${inlineCode(path)} ${reason}`),
    list('Could not be judged', report.unresolved, form, ({ path, line, what }) => {
      return `${place(path, line, lineLink)} ${escapeProse(what)}`
    }),
    list('Notes', report.notes, form, (note) => escapeProse(note)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function findingsByFile(
  findings: readonly Finding[],
  form: Form,
  lineLink: (path: string, line: number) => string | null,
): string[] {
  const files = new Map<string, Finding[]>()
  for (const finding of findings.slice(0, form.entries)) {
    files.set(finding.path, [...(files.get(finding.path) ?? []), finding])
  }
  const parts = [...files].map(([path, list]) => {
    const entries = list.map((finding) => entry(finding, form, lineLink)).join(form.detail ? '\n\n' : '\n')
    return fold(`${inlineHtml(path)} (${count(list.length, 'finding')})`, entries, findings.length <= 20)
  })
  const left = findings.length - Math.min(findings.length, form.entries)
  return left > 0 ? [...parts, `_and ${count(left, 'finding')} more_`] : parts
}

function entry(
  finding: Finding,
  form: Form,
  lineLink: (path: string, line: number) => string | null,
): string {
  const { path, line, title, certainty, what, why, todo, url, fix, excerpt } = finding
  const likely = certainty === 'likely' ? ' · likely' : ''
  const target = lineLink(path, line)
  const head = `${link(`Line ${line}`, target)}: **${escapeProse(title)}** · ${gravity(finding)}${likely} · ${fixWord(finding)}`
  if (!form.detail) return `- ${head} · ${pageLink(url)}`
  const code = excerpt.slice(0, 4).map((text) => shown(text.replace(/\r$/, '').slice(0, 300)))
  const words = [
    escapeProse(`${what} ${why}`),
    ...(certainty === 'likely' ? [LIKELY] : []),
    `**What to do:** ${escapeProse(todo)} ${pageLink(url)}`,
    ...(fix === null
      ? []
      : [
          `**Fix:** ${escapeProse(fix.title)}.${fix.reason ? ` Look first: ${escapeProse(fix.reason)}.` : ''}`,
        ]),
  ]
  return [
    head,
    ...(form.code && code.length > 0 ? [fenced(language(path), withoutComments(code.join('\n')))] : []),
    ...words,
  ].join('\n\n')
}

/** A line of code as it is, but for what would reorder or hide what follows. */
function shown(line: string): string {
  return line.split('\t').map(visible).join('\t')
}

/** What GitHub highlights the code as: the extension, if it is one that can stand behind a fence. */
function language(path: string): string {
  return /\.([a-z]{1,5})$/.exec(path)?.[1] ?? ''
}

/** Blank lines around what is folded, or GitHub shows its Markdown as it is. */
function fold(summary: string, content: string, isOpen = false): string {
  return `<details${isOpen ? ' open' : ''}>\n<summary>${summary}</summary>\n\n${content}\n\n</details>`
}

function list<T>(title: string, entries: readonly T[], form: Form, line: (entry: T) => string): string {
  if (entries.length === 0) return ''
  const shown = entries.slice(0, form.entries).map((each) => `- ${line(each)}`)
  const left = entries.length - shown.length
  const more = left > 0 ? [`- and ${left} more`] : []
  return fold(`${title} (${entries.length})`, [...shown, ...more].join('\n'))
}

function place(path: string, line: number, lineLink: (path: string, line: number) => string | null): string {
  return link(inlineCode(`${path}:${line}`), lineLink(path, line))
}

/** A path in a `<summary>`, where Markdown is not read. */
function inlineHtml(path: string): string {
  return `<code>${escapeMarkdown(path).replace(/\\(.)/g, '$1')}</code>`
}
