import picocolors from 'picocolors'
import type { ChangesBetween, ListedChange, VersionChanges } from '../../catalog/changes-between.ts'
import { wrap } from '../wrap.ts'
import {
  byResource,
  countWords,
  elementLine,
  evidenceWords,
  happened,
  nothingWords,
  releaseWords,
  shownVersions,
} from './words.ts'

export interface TextOptions {
  color: boolean
  width: number
  /** Only some of the changes are shown. */
  isFiltered: boolean
}

type Colors = ReturnType<typeof picocolors.createColors>

/** Elements shown of one change; the rest is counted. */
const mostElements = 8

/** The changes for a terminal: by version, newest last, and by resource. */
export function changesAsText(found: ChangesBetween, options: TextOptions): string {
  const colors = picocolors.createColors(options.color)
  const parts = [
    colors.bold(`What Stripe changed from ${found.from} to ${found.to}: ${countWords(found)}.`),
    ...found.notes.flatMap((note) => wrap(note, options.width)),
    ...shownVersions(found, options.isFiltered).flatMap((version) => [
      '',
      ...versionLines(version, colors, options),
    ]),
  ]
  return `${parts.join('\n')}\n`
}

function versionLines(version: VersionChanges, colors: Colors, { width }: TextOptions): string[] {
  const head = `${colors.bold(colors.underline(version.info.version))}  ${releaseWords(version)}  ${colors.dim(version.url)}`
  if (version.changes.length === 0) return [head, `  ${colors.dim(nothingWords(version))}`]
  const lines = byResource(version.changes).flatMap(([resource, changes]) => [
    '',
    `  ${colors.bold(resource === '' ? 'Everywhere' : resource)}`,
    ...changes.filter(({ isGenerated }) => !isGenerated).flatMap((each) => changeLines(each, colors, width)),
    ...generatedLines(
      changes.filter(({ isGenerated }) => isGenerated),
      colors,
    ),
  ])
  return [head, ...lines]
}

function changeLines({ change, elements }: ListedChange, colors: Colors, width: number): string[] {
  const paint = change.severity === 'breaking' ? colors.red : colors.yellow
  const layer =
    change.sdk === undefined ? (change.layer === 'sdk' ? ' (SDK)' : '') : ` (stripe ${change.sdk})`
  const indent = (lines: string[]) => lines.map((line) => `      ${line}`)
  const shown = elements.slice(0, mostElements).flatMap((each) => broken(elementLine(each), width - 6))
  const more = elements.length - mostElements
  const evidence = evidenceWords[change.evidence]
  const [title = '', ...restOfTitle] = wrap(`${change.title}${layer}`, width - 6 - change.severity.length)
  return [
    `    ${paint(change.severity)}  ${title}`,
    ...indent(restOfTitle),
    ...indent(shown.map((line) => colors.cyan(line))),
    ...(more > 0 ? indent([colors.dim(`and ${more} more`)]) : []),
    ...indent(wrap(change.why, width - 6)),
    ...indent(wrap(`→ ${change.todo}`, width - 6)),
    ...(change.keeps === undefined
      ? []
      : indent(wrap(`To keep the old behavior: ${change.keeps}`, width - 6))),
    ...(evidence === '' ? [] : indent(wrap(evidence, width - 6).map((line) => colors.dim(line)))),
    ...indent([colors.dim(change.slug), colors.dim(change.url)]),
  ]
}

/** Rows that only the types show, a line each. */
function generatedLines(changes: readonly ListedChange[], colors: Colors): string[] {
  if (changes.length === 0) return []
  const lines = changes.slice(0, mostElements).map(({ elements: [element] }) => {
    return element === undefined
      ? ''
      : `      ${element.to === undefined ? `${element.element} ${happened[element.change]}` : elementLine(element)}`
  })
  const more = changes.length - lines.length
  return [
    `    ${colors.dim('in the types alone')}`,
    ...lines,
    ...(more > 0 ? [`      ${colors.dim(`and ${more} more`)}`] : []),
  ]
}

/** What replaces an element goes to a line of its own where both are long. */
function broken(line: string, width: number): string[] {
  return line.length <= width ? [line] : line.replace(' → ', '\n  → ').split('\n')
}
