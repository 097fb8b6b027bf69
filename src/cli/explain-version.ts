import type { SdkExplanation, VersionExplanation } from '../catalog/ask-explanation.ts'
import { type Block, briefRows } from './explain-blocks.ts'

const LANGUAGES: Record<string, string> = {
  node: 'stripe (npm)',
  python: 'stripe (Python)',
  ruby: 'stripe (Ruby)',
  php: 'stripe-php',
  go: 'stripe-go',
  java: 'stripe-java',
  dotnet: 'Stripe.net',
}

export function versionBlocks(found: VersionExplanation): Block[] {
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

export function sdkBlocks({ release, pins }: SdkExplanation): Block[] {
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
