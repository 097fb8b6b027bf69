import type { Presence, ResourceExplanation } from '../catalog/ask-explanation.ts'
import { count } from '../report/wording.ts'
import { alsoSentence, type Block, briefRows, type Name } from './explain-blocks.ts'

export function resourceBlocks(found: ResourceExplanation): Block[] {
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

/** `since 2022-11-15, gone since 2025-03-31.basil`; nothing for what is there since the oldest surface. */
function spanWords({ since, atLeast, until }: Pick<Presence, 'since' | 'atLeast' | 'until'>): string {
  const begin = atLeast ? '' : `since ${since}`
  if (until === null) return begin
  return begin === '' ? `until ${until}` : `${since} until ${until}`
}
