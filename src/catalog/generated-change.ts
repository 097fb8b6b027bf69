import type { Change } from './change.ts'
import { changelogPage } from './changelog-page.ts'
import type { ElementChange } from './element.ts'

/** Words for a row that no curated change claims: true by construction, and no more than the types show. */
export function generatedChange(row: ElementChange): Change {
  const soft = row.change === 'nullable' || row.change === 'optional'
  return {
    apiVersion: row.apiVersion,
    ...(row.sdk === undefined ? {} : { sdk: row.sdk }),
    slug: `${row.change}-${slugOf(row.element)}`,
    title: `${row.element} ${verbs[row.change]}`,
    url: changelogPage(row.apiVersion),
    evidence: 'types',
    severity: soft ? 'behavior' : 'breaking',
    layer: row.layer,
    why: soft ? 'A strict compiler refuses to use it unchecked.' : why(row),
    todo: todo(row),
    claims: [],
  }
}

const verbs: Record<ElementChange['change'], string> = {
  removed: 'is gone',
  renamed: 'is renamed',
  required: 'is required',
  nullable: 'can be null',
  optional: 'can be missing',
  retyped: 'has another type',
  behavior: 'behaves differently',
  deprecated: 'is deprecated',
}

function why({ kind, change, layer }: ElementChange): string {
  const types = 'The types of the `stripe` release that pins this version'
  if (change === 'required')
    return `${types} ask for it, so a call without it does not compile and may be refused.`
  if (change === 'retyped') return `${types} declare it differently, so what is passed or read may not fit.`
  if (layer === 'sdk') return `${types} no longer declare it, so this line does not compile.`
  if (kind === 'event_type') return `${types} no longer name this event type, so it may never arrive.`
  if (kind === 'field') return `${types} no longer have it, so this read may come back \`undefined\`.`
  if (kind === 'value') return `${types} no longer list it, so it may be refused, or never be met.`
  return `${types} no longer have it, so the request may be refused.`
}

function todo({ kind, change, to, element, http }: ElementChange): string {
  if (to !== undefined) return `Use \`${to}\` instead.`
  const at = http === undefined ? '' : ` (\`${http}\`)`
  if (change === 'nullable' || change === 'optional') return 'Handle the missing value before using it.'
  if (change === 'required') return `Pass it${at}; Stripe’s API reference says what it takes.`
  if (change === 'retyped')
    return `Compare the types of \`${element}\` in both releases${at}, and adapt the code.`
  if (kind === 'method') return `Look for what took its place in Stripe’s API reference${at}.`
  return `Remove it, or look in Stripe’s API reference${at} and changelog for what took its place.`
}

export function slugOf(element: string): string {
  return element
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
