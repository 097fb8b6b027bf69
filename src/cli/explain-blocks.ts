import type {
  ChangeBrief,
  ChangeExplanation,
  Explanation,
  Presence,
  ResourceExplanation,
  SdkExplanation,
  VersionExplanation,
} from '../catalog/ask-explanation.ts'
import { count, severityWord } from '../report/wording.ts'
import { elementsBlocks } from './explain-element.ts'

/** A name as code spells it; texts beside it are Markdown of ours. */
export interface Name {
  name: string
}

/** A piece of an explanation, which the text and the Markdown format write each in their own way. */
export type Block =
  /** What is explained, and a word on what it is. */
  | { is: 'title'; text: string | Name; note: string }
  | { is: 'heading'; text: string }
  /** A paragraph; Markdown of ours. `mark` puts it under a mark of its own. */
  | { is: 'say'; text: string; strong?: boolean }
  /** `old → new`; names, not Markdown. */
  | { is: 'arrow'; from: string; to: string; note: string }
  | { is: 'table'; rows: (string | Name)[][] }
  | { is: 'code'; label: string; code: string }
  | { is: 'links'; urls: string[] }

export function blocksOf(found: Explanation): Block[] {
  if (found.kind === 'elements') return elementsBlocks(found)
  if (found.kind === 'resource') return resourceBlocks(found)
  if (found.kind === 'version') return versionBlocks(found)
  if (found.kind === 'sdk') return sdkBlocks(found)
  if (found.kind === 'change') return changeBlocks(found)
  return [
    { is: 'title', text: found.name, note: 'preview' },
    {
      is: 'say',
      text: `${found.is[0]?.toUpperCase()}${found.is.slice(1)}. A preview: no public API version has it, it may change any day, and calls need a preview version of the API or a beta header.`,
    },
    { is: 'table', rows: found.http.map((name) => [{ name }]) },
    { is: 'links', urls: [found.url] },
  ]
}

/** `since 2022-11-15, gone since 2025-03-31.basil`; nothing for what is there since the oldest surface. */
export function spanWords({ since, atLeast, until }: Pick<Presence, 'since' | 'atLeast' | 'until'>): string {
  const begin = atLeast ? '' : `since ${since}`
  if (until === null) return begin
  return begin === '' ? `until ${until}` : `${since} until ${until}`
}

export function briefRows(changes: readonly ChangeBrief[]): (string | Name)[][] {
  return changes.map(({ title, severity, slug }) => [severityWord[severity], title, { name: slug }])
}

const MOST_ALSO = 6

/** What else a word may name, in one sentence; null where there is nothing. */
export function alsoSentence(also: readonly { kind: string; element: string }[]): string | null {
  const groups = [
    ['resource', 'the end of the name of', 'resource'],
    ['parameter', 'a parameter of', 'method'],
    ['field', 'a field of', 'resource'],
    ['event_type', 'an event type', ''],
    ['method', 'a method', ''],
    ['type', 'a type', ''],
  ].flatMap(([kind, phrase, noun]) => {
    const own = also.filter((each) => each.kind === kind).map(({ element }) => element)
    if (own.length === 0) return []
    const owners = new Set(
      own.map((each) => (kind === 'parameter' ? each.split(' ')[0] : each.split('.')[0])),
    )
    const head = noun === '' || own.length === 1 ? phrase : `${phrase} ${count(owners.size, `${noun}`)}`
    const shown = own.slice(0, MOST_ALSO).map((each) => `\`${each}\``)
    const names = `${shown.join(', ')}${own.length > MOST_ALSO ? ' …' : ''}`
    return [noun !== '' && own.length === 1 ? names : `${head}: ${names}`]
  })
  return groups.length === 0 ? null : `Also: ${groups.join('; ')}.`
}

function resourceBlocks(found: ResourceExplanation): Block[] {
  const { name, type, object, since, atLeast, until, superseded, methods, events, versions } = found
  const start = atLeast ? `At least since ${since}, the oldest surface` : `Since ${since}`
  const end = until === null ? '' : `; gone from the SDK’s types since ${until}`
  const blocks: Block[] = [
    { is: 'title', text: name, note: `resource · ${type} · object: '${object}'` },
    { is: 'say', text: `${start}${end}.`, strong: until !== null },
  ]
  if (superseded !== null) {
    blocks.push(
      { is: 'arrow', from: object, to: superseded.by, note: '' },
      { is: 'say', text: superseded.says },
    )
  }
  blocks.push({ is: 'heading', text: 'What broke' })
  if (versions.length === 0) blocks.push({ is: 'say', text: 'Nothing, as far as the SDK’s types show.' })
  for (const { version, changes, elements, unclaimed } of versions) {
    blocks.push({
      is: 'say',
      text: `**${version}**: ${elements === 0 ? 'behavior' : count(elements, 'element change')}`,
    })
    const rows = briefRows(changes)
    if (unclaimed > 0)
      rows.push(['', `${changes.length > 0 ? `${unclaimed} more` : unclaimed} that only the types show`, ''])
    blocks.push({ is: 'table', rows })
  }
  if (methods.length > 0) {
    blocks.push({ is: 'heading', text: 'Methods' }, { is: 'table', rows: methods.map(presenceRow) })
  }
  if (events.length > 0) {
    blocks.push({ is: 'heading', text: 'Event types' }, { is: 'table', rows: events.map(presenceRow) })
  }
  const also = alsoSentence(found.also)
  if (also !== null) blocks.push({ is: 'say', text: also })
  return superseded === null ? blocks : [...blocks, { is: 'links', urls: [superseded.url] }]
}

function presenceRow(each: Presence): (string | Name)[] {
  const words = [spanWords(each), each.isDeprecated ? 'deprecated' : ''].filter((word) => word !== '')
  const { name, http } = each
  return [{ name }, ...(http === null ? [] : [{ name: http }]), words.join(', ')]
}

const LANGUAGES: Record<string, string> = {
  node: 'stripe (npm)',
  python: 'stripe (Python)',
  ruby: 'stripe (Ruby)',
  php: 'stripe-php',
  go: 'stripe-go',
  java: 'stripe-java',
  dotnet: 'Stripe.net',
}

function versionBlocks(found: VersionExplanation): Block[] {
  const { version, release, versionsOfRelease, isBreaking, sdks, previous, next, changes, elements } = found
  const isFirst = versionsOfRelease[0] === version
  const kind =
    release === null ? 'API version' : `API version · ${isFirst ? 'first' : 'monthly version'} of ${release}`
  const breaking =
    isBreaking === null
      ? 'Stripe’s changelog does not list it.'
      : isBreaking
        ? 'It has breaking changes, by Stripe’s changelog.'
        : 'It has no breaking changes, by Stripe’s changelog.'
  const blocks: Block[] = [
    { is: 'title', text: version, note: kind },
    { is: 'say', text: breaking, strong: isBreaking === true },
    {
      is: 'table',
      rows: [
        ['before it', previous ?? 'none'],
        ['after it', next ?? 'none, it is the newest known'],
        ...(versionsOfRelease.length > 0 ? [[release ?? '', versionsOfRelease.join(', ')]] : []),
      ],
    },
  ]
  const ranges = Object.entries(LANGUAGES).flatMap(([language, name]) => {
    const range = sdks[language]
    return range === undefined
      ? []
      : [[name, range.first === range.last ? range.first : `${range.first} – ${range.last}`]]
  })
  if (ranges.length > 0)
    blocks.push({ is: 'heading', text: 'SDK releases that pin it' }, { is: 'table', rows: ranges })
  if (changes.length > 0)
    blocks.push({ is: 'heading', text: 'Changes' }, { is: 'table', rows: briefRows(changes) })
  blocks.push(
    { is: 'heading', text: 'Element changes' },
    { is: 'say', text: countsSentence(elements, found.oldestSurface) },
  )
  return [...blocks, { is: 'links', urls: [found.url] }]
}

function countsSentence(elements: VersionExplanation['elements'], oldest: string): string {
  if (elements === null)
    return `Unknown: the oldest surface, read from the types of the \`stripe\` package, is of ${oldest}.`
  const counts = Object.entries(elements).map(([change, number]) => `${number} ${change}`)
  return counts.length === 0 ? 'None.' : `${counts.join(', ')}.`
}

function sdkBlocks({ release, pins }: SdkExplanation): Block[] {
  const blocks: Block[] = [
    { is: 'title', text: `stripe@${release}`, note: 'releases of the stripe package (npm)' },
  ]
  for (const { version, first, last, byDefault, changes } of pins) {
    const range = first === last ? first : `${first} – ${last}`
    const how = byDefault ? 'sent where the code sets none' : 'its types follow it, the code must set it'
    blocks.push({ is: 'say', text: `**${range}** pins ${version} (${how}).` })
    if (changes.length > 0) blocks.push({ is: 'table', rows: briefRows(changes) })
  }
  return [
    ...blocks,
    { is: 'links', urls: ['https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md'] },
  ]
}

const EVIDENCE: Record<string, string> = {
  page: 'Stripe’s page was read',
  title: 'of Stripe’s entry only the title is known; the rest is what the types show',
  'sdk-changelog': 'the SDK’s changelog',
  types: 'the types of the `stripe` package, and no more',
}

function changeBlocks({ change, isGenerated, partOf, elements, bites }: ChangeExplanation): Block[] {
  const {
    slug,
    apiVersion,
    sdk,
    title,
    severity,
    layer,
    why,
    todo,
    keeps,
    steps = [],
    example,
    evidence,
  } = change
  const where = [
    apiVersion === null ? 'in every version' : apiVersion,
    ...(sdk === undefined ? [] : [`stripe ${sdk}`]),
    ...(layer === 'sdk' ? ['SDK only'] : []),
    severityWord[severity],
  ]
  const blocks: Block[] = [{ is: 'title', text: title, note: where.join(' · ') }]
  for (const { element, instead, reason } of elements.slice(0, MOST_ELEMENTS)) {
    if (instead !== null) blocks.push({ is: 'arrow', from: element, to: instead, note: reason ?? '' })
  }
  blocks.push({ is: 'say', text: `${why} ${todo}` })
  if (keeps !== undefined) blocks.push({ is: 'say', text: keeps })
  if (partOf !== null) blocks.push({ is: 'say', text: `It is part of \`${partOf}\`.` })
  for (const step of steps) blocks.push({ is: 'say', text: `- ${step}` })
  if (example !== undefined) {
    blocks.push(
      { is: 'code', label: 'Before', code: example.before },
      { is: 'code', label: 'After', code: example.after },
    )
  }
  const rest = elements.filter(({ instead }, at) => instead === null || at >= MOST_ELEMENTS)
  if (rest.length > 0) {
    const rows = rest
      .slice(0, MOST_ELEMENTS)
      .map((each) => [
        each.change ?? '',
        { name: each.element },
        ...(each.http === null ? [] : [{ name: each.http }]),
      ])
    blocks.push({ is: 'heading', text: 'Elements' }, { is: 'table', rows })
    if (rest.length > rows.length) blocks.push({ is: 'say', text: `And ${rest.length - rows.length} more.` })
  }
  if (bites.length > 0)
    blocks.push(
      { is: 'heading', text: 'Where it bites' },
      ...bites.map((text): Block => ({ is: 'say', text: `- ${text}` })),
    )
  blocks.push(
    { is: 'say', text: `Evidence: ${EVIDENCE[evidence]}${isGenerated ? '; the words are generated' : ''}.` },
    { is: 'code', label: 'To ignore it', code: `// restripe-ignore-next-line ${slug}: <reason>` },
    { is: 'links', urls: [change.url] },
  )
  return blocks
}

/** Beyond these the JSON has them all. */
export const MOST_ELEMENTS = 12
