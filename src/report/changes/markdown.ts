import type {
  ChangedElement,
  ChangesBetween,
  ListedChange,
  VersionChanges,
} from '../../catalog/changes-between.ts'
import { fenced, inlineCode, link } from '../../markdown/escape.ts'
import {
  byResource,
  countWords,
  evidenceWords,
  happened,
  nothingWords,
  releaseWords,
  replacementOf,
  shownVersions,
} from './words.ts'

/** The changes as a Markdown page: by version and resource. */
export function changesAsMarkdown(found: ChangesBetween, isFiltered: boolean): string {
  const parts = [
    `# Stripe API ${inlineCode(found.from)} → ${inlineCode(found.to)}`,
    `${countWords(found)}.`,
    ...found.notes,
    ...shownVersions(found, isFiltered).flatMap((version) => [
      `## ${versionTitle(version)}`,
      ...versionParts(version, '###'),
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

export function versionTitle(version: VersionChanges): string {
  return `${inlineCode(version.info.version)}, ${releaseWords(version)}`
}

/** The blocks of a version, without its heading. */
export function versionParts(version: VersionChanges, heading: '##' | '###'): string[] {
  if (version.changes.length === 0) return [`${nothingWords(version)} ${link('Stripe’s page', version.url)}`]
  return byResource(version.changes).flatMap(([resource, changes]) => [
    `${heading} ${resource === '' ? 'Everywhere' : resource}`,
    ...changes.filter(({ isGenerated }) => !isGenerated).flatMap((each) => changeParts(each, `${heading}#`)),
    ...typesOnly(changes.filter(({ isGenerated }) => isGenerated)),
  ])
}

function changeParts({ change, elements }: ListedChange, heading: string): string[] {
  const { severity, layer, sdk, slug, title, url, why, todo, keeps, steps = [], example } = change
  const tags = [
    severity,
    sdk === undefined ? (layer === 'sdk' ? 'SDK only' : '') : `stripe ${sdk}`,
    inlineCode(slug),
  ]
  const evidence = evidenceWords[change.evidence]
  return [
    `${heading} ${title}`,
    `${tags.filter(Boolean).join(' · ')} · ${link('Stripe’s page', url)}`,
    `${why} **${todo}**`,
    ...(keeps === undefined ? [] : [`To keep the old behavior: ${keeps}`]),
    ...(steps.length === 0 ? [] : [steps.map((step) => `- ${step}`).join('\n')]),
    ...(elements.length === 0 ? [] : [elementTable(elements)]),
    ...(example === undefined
      ? []
      : ['Before:', fenced('ts', example.before.trim()), 'After:', fenced('ts', example.after.trim())]),
    ...(evidence === '' ? [] : [`_${evidence}_`]),
  ]
}

/** Tables longer than this are folded. */
const longTable = 12

function elementTable(elements: readonly ChangedElement[]): string {
  const rows = elements.map((each) => {
    const replacement = replacementOf(each)
    const what = each.to === undefined ? happened[each.change] : 'is renamed'
    const safety = each.upgrade === undefined ? '' : each.upgrade.safety === 'safe' ? ' (safe)' : ''
    return `| ${cell(each.element)} | ${what} | ${replacement === null ? '' : `${cell(replacement)}${safety}`} |`
  })
  const table = ['| element | what happened | instead |', '| --- | --- | --- |', ...rows].join('\n')
  if (rows.length <= longTable) return table
  return `<details><summary>${rows.length} elements</summary>\n\n${table}\n\n</details>`
}

function typesOnly(changes: readonly ListedChange[]): string[] {
  const elements = changes.flatMap((each) => each.elements)
  return elements.length === 0
    ? []
    : ['In the types alone, without an entry in Stripe’s changelog:', elementTable(elements)]
}

/** Code in a table: a bar would end the cell. */
function cell(code: string): string {
  return inlineCode(code).replaceAll('|', '\\|')
}
