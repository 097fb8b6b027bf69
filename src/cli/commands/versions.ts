import { knownVersions, type SdkRange, type VersionInfo } from '../../catalog/versions.ts'
import { type Colors, colorsFor } from '../colors.ts'
import { type Context, deliver, isColored } from '../context.ts'
import { DONE } from '../status.ts'

/** Lists the API versions known, newest first, with the `stripe` (npm) releases that pin each. */
export async function versions(context: Context): Promise<number> {
  const known = knownVersions().toReversed()
  const { format } = context.options
  if (format === 'json') {
    await deliver(context, `${JSON.stringify({ schemaVersion: 1, versions: known }, null, 2)}\n`)
  } else if (format === 'markdown') {
    await deliver(context, markdown(known))
  } else {
    await deliver(context, text(known, colorsFor(isColored(context))))
  }
  return DONE
}

const HEADINGS = ['version', 'release', 'breaking', 'stripe (npm)']

function cells(info: VersionInfo): string[] {
  const release =
    info.release === null ? '' : info.kind === 'major' ? `${info.release} (first)` : info.release
  const breaking = info.hasBreaking === null ? '?' : info.hasBreaking ? 'yes' : ''
  return [info.version, release, breaking, releases(info.stripeNode)]
}

function releases(range: SdkRange | null): string {
  if (range === null) return ''
  return range.first === range.last ? range.first : `${range.first} – ${range.last}`
}

function text(known: VersionInfo[], colors: Colors): string {
  const rows = known.map(cells)
  const widths = HEADINGS.map((heading, at) =>
    Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()
  const body = known.map((info, at) => {
    const shown = line(rows[at] ?? [])
    return info.hasBreaking ? colors.bold(shown) : shown
  })
  return `${[colors.underline(line(HEADINGS)), ...body].join('\n')}\n`
}

function markdown(known: VersionInfo[]): string {
  const row = (columns: string[]) => `| ${columns.join(' | ')} |\n`
  return row(HEADINGS) + row(HEADINGS.map(() => '---')) + known.map((info) => row(cells(info))).join('')
}
