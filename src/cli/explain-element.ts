import type { ElementExplanation, ElementNote, ElementsExplanation } from '../catalog/ask-explanation.ts'
import type { HistoryStep } from '../catalog/history.ts'
import { count, severityWord } from '../report/wording.ts'
import { alsoSentence, type Block } from './explain-blocks.ts'

const KINDS: Record<ElementExplanation['kind'], string> = {
  method: 'method',
  parameter: 'parameter',
  field: 'field',
  value: 'value',
  event_type: 'event type',
  type: 'type',
  member: 'member of the SDK',
  signature: 'signature of the SDK',
}

export function elementsBlocks({ elements, also }: ElementsExplanation): Block[] {
  const sentence = alsoSentence(also)
  return [
    ...elements.flatMap(elementBlocks),
    ...(sentence === null ? [] : [{ is: 'say', text: sentence } as const]),
  ]
}

function elementBlocks(found: ElementExplanation): Block[] {
  const { element, canonical, kind, http, changes, below, history } = found
  const note = [KINDS[kind], ...(http === null ? [] : [http])].join(' · ')
  const blocks: Block[] = [{ is: 'title', text: { name: element }, note }, ...arrows(found), presence(found)]
  if (canonical !== element) blocks.push({ is: 'say', text: `In the catalog it is \`${canonical}\`.` })
  const holds = holdsSentence(found)
  if (holds !== '') blocks.push({ is: 'say', text: holds })
  for (const change of changes) blocks.push(...noteBlocks(change))
  if (below.length > 0) blocks.push({ is: 'heading', text: 'Below it' }, ...belowBlocks(below, canonical))
  blocks.push({ is: 'heading', text: 'History, by the types of the stripe package' })
  blocks.push({ is: 'table', rows: history.map((step) => [step.version, stepWords(step)]) })
  const urls = [...new Set(changes.map(({ url }) => url))]
  return urls.length === 0 ? blocks : [...blocks, { is: 'links', urls }]
}

function arrows({ element, changes }: ElementExplanation): Block[] {
  return changes.flatMap(({ instead, insteadUntil, about, reason }): Block[] => {
    if (instead === null || about === 'above') return []
    const notes = [
      ...(reason === null ? [] : [reason]),
      ...(insteadUntil === null ? [] : [goneToo(insteadUntil)]),
    ]
    return [{ is: 'arrow', from: element, to: instead, note: notes.join('; ') }]
  })
}

function goneToo(version: string): string {
  return `it is gone in turn since ${version}: explain it for what came then`
}

function presence({ isPresent, since, atLeast, until, deprecated, changes }: ElementExplanation): Block {
  const start = atLeast ? `At least since ${since}, the oldest surface` : `Since ${since}`
  if (!isPresent) {
    // What only the SDK dropped, the API may know still.
    const isApi = changes.some(({ layer, about }) => layer === 'api' && about !== 'behavior')
    return {
      is: 'say',
      text: `${start}; gone${isApi ? '' : ' from the SDK’s types'} since ${until}.`,
      strong: true,
    }
  }
  if (deprecated === null) return { is: 'say', text: `${start}, up to the newest version.` }
  const says =
    deprecated === ''
      ? 'The SDK’s types mark it as deprecated'
      : `The SDK’s types call it deprecated: ${linkless(deprecated)}`
  return { is: 'say', text: `${start}. ${says}.`, strong: true }
}

/** `{@link Foo}` → `Foo` */
function linkless(text: string): string {
  return text.replace(/\{@link ([^}]+)\}/g, '$1').replace(/\.$/, '')
}

const MOST_VALUES = 10

function holdsSentence({
  kind,
  holds,
  values,
  isNullable,
  isOptional,
  isPresent,
}: ElementExplanation): string {
  if (holds.length === 0) return ''
  const verb = kind === 'parameter' ? (isPresent ? 'Takes' : 'Took') : isPresent ? 'Holds' : 'Held'
  const kinds = holds.map((each) => `\`${each}\``).join(' or ')
  const marks = [
    ...(isNullable ? ['can be null'] : []),
    ...(isOptional
      ? [kind === 'parameter' ? 'can be left out' : 'can be missing']
      : kind === 'parameter'
        ? ['required']
        : []),
  ]
  const listed =
    values === null
      ? ''
      : `: ${values
          .slice(0, MOST_VALUES)
          .map((each) => `\`${each}\``)
          .join(', ')}${values.length > MOST_VALUES ? ` and ${values.length - MOST_VALUES} more` : ''}`
  return `${verb} ${kinds}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}${listed}.`
}

function noteBlocks(note: ElementNote): Block[] {
  const { apiVersion, title, severity, layer, slug, why, todo, keeps, example, about, lag } = note
  const words = [
    severityWord[severity],
    ...(layer === 'sdk' ? ['SDK only'] : []),
    ...(about === 'above' ? ['of a parent'] : []),
  ]
  const blocks: Block[] = [
    { is: 'heading', text: `${apiVersion ?? 'In every version'}: ${title}` },
    { is: 'say', text: `${why} ${todo}${keeps === null ? '' : ` ${keeps}`}` },
    { is: 'table', rows: [[words.join(', '), { name: slug }]] },
  ]
  if (lag !== null) {
    const types = lag.types === null ? 'have it still' : `have it until ${lag.types}`
    blocks.push({ is: 'say', text: `The API dropped it in ${lag.api}; the SDK’s types ${types}.` })
  }
  if (example !== null) {
    blocks.push(
      { is: 'code', label: 'Before', code: example.before },
      { is: 'code', label: 'After', code: example.after },
    )
  }
  return blocks
}

const MOST_BELOW = 8

function belowBlocks(below: ElementExplanation['below'], parent: string): Block[] {
  const rows = below
    .slice(0, MOST_BELOW)
    .map((each) => [
      each.apiVersion ?? '',
      each.change,
      { name: each.element.slice(parent.length).replace(/^[ .]/, '') },
    ])
  const rest = below.length - rows.length
  return [
    { is: 'table', rows },
    ...(rest > 0 ? [{ is: 'say', text: `And ${count(rest, 'element change')} more.` } as const] : []),
  ]
}

const STEPS: Record<HistoryStep['what'], string> = {
  present: 'is there already',
  added: 'comes',
  removed: 'goes',
  returned: 'comes back',
  changed: '',
}

function stepWords({ what, notes }: HistoryStep): string {
  return [STEPS[what], ...notes].filter((each) => each !== '').join('; ')
}
