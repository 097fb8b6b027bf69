import { knownVersions, type SdkRange, type VersionInfo } from '../../catalog/versions.ts'
import { type Colors, colorsFor } from '../colors.ts'
import { type Context, deliver, isColored } from '../context.ts'
import { standingOf } from '../standing.ts'
import { DONE } from '../status.ts'

/** Lists the API versions known, newest first, with the SDK releases that pin each and where the code here stands. */
export async function versions(context: Context): Promise<number> {
  const known = knownVersions().toReversed()
  const here = await standingOf(context)
  const { format } = context.options
  if (format === 'json') {
    await deliver(context, `${JSON.stringify({ schemaVersion: 1, here, versions: known }, null, 2)}\n`)
  } else if (format === 'markdown') {
    await deliver(context, markdown(known, here))
  } else {
    await deliver(context, text(known, here, colorsFor(isColored(context))))
  }
  return DONE
}

const LANGUAGES = ['python', 'ruby', 'php', 'go', 'java', 'dotnet'] as const
const HEADINGS = ['version', 'breaking', 'stripe (npm)', 'python', 'ruby', 'php', 'go', 'java', '.NET', '']
const LEGEND =
  'The releases of Stripe’s SDKs that pin a version: for npm the first and the last, for the others the first.'

function cells(info: VersionInfo, here: readonly string[]): string[] {
  const breaking = info.hasBreaking === null ? '?' : info.hasBreaking ? 'yes' : ''
  const others = LANGUAGES.map((language) => info.sdks[language]?.first ?? '')
  return [
    info.version,
    breaking,
    releases(info.stripeNode),
    ...others,
    here.includes(info.version) ? '← the code here' : '',
  ]
}

function releases(range: SdkRange | null): string {
  if (range === null) return ''
  return range.first === range.last ? range.first : `${range.first} – ${range.last}`
}

/** Versions of one named release belong together; the dated ones, each a release of its own, do as well. */
function byRelease(known: readonly VersionInfo[]): [release: string, versions: VersionInfo[]][] {
  const groups = new Map<string, VersionInfo[]>()
  for (const info of known) {
    const release = info.release ?? 'dated versions'
    groups.set(release, [...(groups.get(release) ?? []), info])
  }
  return [...groups]
}

function text(known: readonly VersionInfo[], here: readonly string[], colors: Colors): string {
  const rows = new Map(known.map((info) => [info, cells(info, here)]))
  const widths = HEADINGS.map((heading, at) =>
    Math.max(heading.length, ...[...rows.values()].map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd()
  const groups = byRelease(known).flatMap(([release, infos]) => [
    '',
    colors.bold(release),
    ...infos.map((info) => {
      const shown = line(rows.get(info) ?? [])
      if (here.includes(info.version)) return colors.cyan(shown)
      return info.hasBreaking ? colors.bold(shown) : shown
    }),
  ])
  return `${[colors.underline(line(HEADINGS)), ...groups, '', colors.dim(LEGEND)].join('\n')}\n`
}

function markdown(known: readonly VersionInfo[], here: readonly string[]): string {
  const row = (columns: readonly string[]) => `| ${columns.join(' | ')} |\n`
  const head = row(['release', ...HEADINGS]) + row(['release', ...HEADINGS].map(() => '---'))
  const body = known.map((info) => row([info.release ?? '', ...cells(info, here)])).join('')
  return `${head}${body}\n${LEGEND}\n`
}
