import { type ChangesBetween, changesBetween } from '../../catalog/changes-between.ts'
import { type ReadGenerated, surfaceVersions } from '../../catalog/surfaces.ts'
import { sdkFor } from '../../catalog/versions.ts'
import { inlineCode, link } from '../../markdown/escape.ts'
import { versionParts, versionTitle } from './markdown.ts'
import { releaseWords } from './words.ts'

/** A page of docs/changes: its file name and its text. */
export interface Page {
  file: string
  text: string
}

/** The pages of docs/changes: one for each version that has a surface before it, and the list of them. */
export function changePages(read: ReadGenerated): Page[] {
  const versions = surfaceVersions()
  const steps = versions.slice(1).map((version, at) => changesBetween(versions[at] as string, version, read))
  return [{ file: 'README.md', text: index(steps) }, ...steps.map(pageOf)]
}

const PRINTED = '<!-- Printed from the catalog by `npm run docs`; edits here are lost. -->'

function pageOf(step: ChangesBetween): Page {
  const [version] = step.versions.slice(-1)
  if (version === undefined) throw new Error(`No step to ${step.to}`)
  const range = sdkFor(step.to)
  const sdk =
    range === null
      ? ''
      : ` Pinned by \`stripe\` ${range.first === range.last ? range.first : `${range.first} to ${range.last}`}.`
  const parts = [
    PRINTED,
    `# ${versionTitle(version)}`,
    `What changed since ${inlineCode(step.from)}, the version before it that the SDK knows.${sdk} ${link('Stripe’s page', version.url)} · ${link('all versions', 'README.md')}`,
    ...versionParts(version, '##'),
  ]
  return { file: `${step.to}.md`, text: `${parts.join('\n\n')}\n` }
}

function index(steps: readonly ChangesBetween[]): string {
  const rows = steps.toReversed().map((step) => {
    const [version] = step.versions.slice(-1)
    const changes = version?.changes ?? []
    const curated = changes.filter(({ isGenerated }) => !isGenerated)
    const breaking = curated.filter(({ change }) => change.severity === 'breaking').length
    const rest = changes.length - curated.length
    const cells = [
      link(inlineCode(step.to), `${step.to}.md`),
      version === undefined ? '' : releaseWords(version),
      curated.length === 0 ? '' : `${curated.length} (${breaking} breaking)`,
      rest === 0 ? '' : String(rest),
    ]
    return `| ${cells.join(' | ')} |`
  })
  const parts = [
    PRINTED,
    '# What Stripe changed, by API version',
    'Each page lists the entries of Stripe’s changelog that break or change code, the elements of the API that each explains, and what replaces them. Elements that no entry explains are listed as what they are: differences between the types of two releases of `stripe`.',
    ['| version | | curated changes | in the types alone |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}
