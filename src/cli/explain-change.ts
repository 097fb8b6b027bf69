import type { ChangeExplanation } from '../catalog/ask-explanation.ts'
import { severityWord } from '../report/wording.ts'
import type { Block } from './explain-blocks.ts'

const EVIDENCE: Record<string, string> = {
  page: 'Stripe’s page was read',
  title: 'of Stripe’s entry only the title is known; the rest is what the types show',
  'sdk-changelog': 'the SDK’s changelog',
  types: 'the types of the `stripe` package, and no more',
}

export function changeBlocks({ change, isGenerated, partOf, elements, bites }: ChangeExplanation): Block[] {
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
const MOST_ELEMENTS = 12
