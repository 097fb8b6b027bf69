import picocolors from 'picocolors'
import { visible } from '../../markdown/escape.ts'
import type { Finding } from '../../scanner/finding.ts'
import type { InventoryEntry } from '../../scanner/inventory.ts'
import type { Report } from '../report.ts'
import { jump, summarize } from '../summary.ts'
import { gravity, LIKELY } from '../wording.ts'
import { wrap } from '../wrap.ts'
import { excerptLines } from './excerpt.ts'
import type { FormatOptions } from './index.ts'

type Colors = ReturnType<typeof picocolors.createColors>

const labels: Record<InventoryEntry['kind'], string> = {
  sdk: 'SDK range',
  lockfile: 'SDK locked at',
  client: 'client',
  request: 'request',
  header: 'Stripe-Version header',
  'ephemeral-key': 'ephemeral key',
  'webhook-endpoint': 'webhook endpoint',
  'webhook-handler': 'webhook handler',
  'event-type': 'event type',
  environment: 'setting',
  cli: 'Stripe CLI',
  fixture: 'recorded event',
  'other-sdk': 'other SDK',
  browser: 'Stripe.js',
}

/** The report for a terminal. Whatever comes from the scanned files is shown without its control characters. */
export function formatText(report: Report, options: Pick<FormatOptions, 'color' | 'width'>): string {
  const colors = picocolors.createColors(options.color ?? false)
  const width = Math.max(40, options.width ?? 100)
  const sections = [
    colors.bold(`Stripe API ${visible(jump(report))}`),
    ...report.findings.map((finding) => describe(finding, colors, width)),
    list('Versions found', report.inventory, colors, ({ path, line, kind, version }) => {
      const shown =
        version === null ? (kind === 'webhook-handler' ? '' : 'none that can be read') : visible(version)
      return `${place(path, line)}  ${labels[kind]}${shown === '' ? '' : `  ${shown}`}`
    }),
    formatRemarks(report, { ...options, width }),
    colors.bold(visible(summarize(report))),
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

/** What a reader must know besides the findings: what was ignored, skipped and not judged. Empty where there is nothing. */
export function formatRemarks(
  report: Pick<Report, 'ignored' | 'skipped' | 'unresolved' | 'notes'>,
  options: Pick<FormatOptions, 'color' | 'width'>,
): string {
  const colors = picocolors.createColors(options.color ?? false)
  const width = Math.max(40, options.width ?? 100)
  const sections = [
    list('Ignored', report.ignored, colors, ({ path, line, change, reason }) => {
      return `${place(path, line)}  ${visible(change)}: ${visible(reason)}`
    }),
    list('Skipped', report.skipped, colors, ({ path, reason }) => `${visible(path)}  ${reason}`, mostSkipped),
    list('Could not be judged', report.unresolved, colors, ({ path, line, column, what }) => {
      return `${place(path, line)}:${column}  ${visible(what)}`
    }),
    list('Notes', report.notes, colors, (note) => wrap(visible(note), width - 4).join('\n    ')),
  ]
  return sections.filter((section) => section !== '').join('\n\n')
}

function describe(finding: Finding, colors: Colors, width: number): string {
  const { path, line, column, severity, certainty, title, what, why, todo, url, fix } = finding
  const paint = severity === 'breaking' ? colors.red : severity === 'behavior' ? colors.yellow : colors.cyan
  const likely = certainty === 'likely' ? ' (likely)' : ''
  const head = `${colors.bold(`${place(path, line)}:${column}`)}  ${paint(gravity(finding) + likely)}  ${colors.bold(visible(title))}`

  const excerpt = excerptLines(finding, width - 10)
  const gutter = String(Math.max(...excerpt.map(({ number }) => number ?? 0))).length
  const code = excerpt.map(({ number, kind, text }) => {
    const margin = colors.dim(`  ${String(number ?? '').padStart(gutter)} │ `)
    return `${margin}${kind === 'underline' ? paint(text) : kind === 'more' ? colors.dim(text) : text}`
  })
  const words = [what, why, ...(certainty === 'likely' ? [LIKELY] : []), `→ ${todo}`]
  const fixed =
    fix === null
      ? []
      : [
          `${fix.safety} fix: ${visible(fix.title)}${fix.reason ? ` (look first: ${visible(fix.reason)})` : ''}`,
        ]
  const body = [
    ...words.flatMap((text) => wrap(visible(text), width - 4)),
    ...fixed.flatMap((text) => wrap(text, width - 4)).map((text) => colors.green(text)),
    colors.dim(visible(url)),
  ]
  return [head, ...code.map(trimEnd), ...body.map((text) => `    ${text}`)].join('\n')
}

/** A run that ran out of time may have left out thousands; JSON has them all. */
const mostSkipped = 100

function list<T>(
  title: string,
  entries: readonly T[],
  colors: Colors,
  line: (entry: T) => string,
  most = Number.POSITIVE_INFINITY,
): string {
  if (entries.length === 0) return ''
  const left = entries.length - Math.min(entries.length, most)
  return [`${colors.bold(title)} (${entries.length})`]
    .concat(entries.slice(0, most).map((entry) => `  ${line(entry)}`))
    .concat(left > 0 ? [`  and ${left} more`] : [])
    .join('\n')
}

function place(path: string, line: number): string {
  return `${visible(path)}:${line}`
}

function trimEnd(text: string): string {
  return text.trimEnd()
}
