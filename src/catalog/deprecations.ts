import type { Change } from './change.ts'
import { isEnvelope } from './diff-shapes.ts'
import type { ElementChange } from './element.ts'
import { slugOf } from './generated-change.ts'
import type { AllSurfaces } from './history-surfaces.ts'
import { locate } from './locate.ts'
import { pathBelow } from './shapes.ts'
import { isAlias, type Surface } from './surface.ts'

/** What Stripe's types mark as deprecated: it works, and may go in a version to come. */
export interface Deprecation {
  /** `apiVersion`: the first version whose types mark it; `change`: `deprecated`. */
  row: ElementChange
  change: Change
}

/** An element with a mark, and the text beside it; '' where there is none. */
interface Mark {
  kind: 'method' | 'parameter' | 'field' | 'type'
  element: string
  text: string
}

/** What the types of `to` mark as deprecated, as far as `from` has it, so that code can use it. */
export function deprecationsBetween(from: Surface, to: Surface, all: AllSurfaces): Deprecation[] {
  return marksOf(to).flatMap((mark) => {
    const found = locate(from, mark.element, mark.kind)
    if (found?.kind !== mark.kind) return []
    const { version, isFirst } = markedSince(mark, to.apiVersion, all)
    const row: ElementChange = {
      kind: mark.kind,
      change: 'deprecated',
      element: mark.element,
      declared: found.declared,
      layer: mark.kind === 'type' ? 'sdk' : 'api',
      ...(found.http === undefined ? {} : { http: found.http }),
      apiVersion: version,
    }
    return [{ row, change: changeOf(mark, row, isFirst) }]
  })
}

function changeOf(mark: Mark, { layer, apiVersion }: ElementChange, isFirst: boolean): Change {
  const { element, kind } = mark
  const known = words.find(({ about }) => about.test(element))
  const quote = cleaned(mark.text)
  // `prefer {@link AccountListPersonsParams}`: the types that the SDK named after the wrong resource.
  const preferred = kind === 'type' ? /^prefer (?:Stripe\.)?([A-Z][\w.]*)$/.exec(quote)?.[1] : undefined
  const since = `Stripe’s types mark it as deprecated ${isFirst ? 'at least ' : ''}since ${apiVersion}`
  return {
    apiVersion: null,
    early: true,
    slug: `deprecated-${slugOf(element)}`,
    title: `\`${element}\` is deprecated`,
    url: known?.url ?? (kind === 'type' ? sdkChangelog : changelog),
    evidence: 'types',
    severity: 'advice',
    layer,
    why:
      quote === ''
        ? `${since}; nothing breaks yet.`
        : `${since}; Stripe says: “${quote}”. Nothing breaks yet.`,
    todo:
      known?.todo(kind) ??
      (preferred
        ? `Use \`Stripe.${preferred}\` instead.`
        : 'Look in Stripe’s API reference for what takes its place.'),
    claims: [],
  }
}

const changelog = 'https://docs.stripe.com/changelog'
const sdkChangelog = 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md'

/** What Stripe says besides the mark: in the documentation of the types, and on the page that is linked. */
const words: { about: RegExp; todo: (kind: Mark['kind']) => string; url?: string }[] = [
  {
    about: /^exchangeRates\./,
    todo: () => 'Plan to move to the FX Quotes API, a preview, which takes its place.',
    url: 'https://docs.stripe.com/payments/currencies/localize-prices/fx-quotes-api',
  },
  {
    about: /^issuing\.authorizations\.(?:approve|decline)$/,
    todo: () =>
      'Answer the `issuing_authorization.request` webhook event itself, with `approved` in the response.',
    url: 'https://docs.stripe.com/issuing/controls/real-time-authorizations',
  },
  {
    about: /link\.persistent_token$/,
    todo: (kind) =>
      kind === 'parameter'
        ? 'Leave it out: it no longer does anything.'
        : 'Stop reading it: it no longer stands for anything.',
  },
  {
    about: /^issuing\.authorization\.fleet\.cardholder_prompt_data\.alphanumeric_id$/,
    todo: () =>
      'Read the IDs that have fields of their own: `driver_id`, `vehicle_number`, `user_id`, `unspecified_id`.',
    url: 'https://docs.stripe.com/changelog/2024-06-20/deprecates-alphanumeric-id-issuing',
  },
]

const mostQuoted = 160

/** The first sentence or so, without Markdown: links become their text. */
function cleaned(text: string): string {
  const plain = text
    .replace(/\{@link\s+([^}\s|]+)[^}]*\}/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*_“”"<>]/g, (mark) => (mark === '_' ? mark : ''))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')
  return plain.length <= mostQuoted ? plain : `${plain.slice(0, plain.lastIndexOf(' ', mostQuoted))} …`
}

/** Since when the types mark it without a break, and whether that is since the first that there are. */
function markedSince(mark: Mark, until: string, all: AllSurfaces): { version: string; isFirst: boolean } {
  let at = all.releases.findIndex(({ version }) => version === until)
  while (at > 0 && isMarked(all.at(at - 1), mark)) at--
  return { version: all.releases[at]?.version ?? until, isFirst: at === 0 }
}

function isMarked(surface: Surface, { kind, element }: Mark): boolean {
  if (kind === 'method') return surface.operations[element]?.dep !== undefined
  if (kind !== 'type') return locate(surface, element, kind)?.property?.dep !== undefined
  const type = surface.types[element.slice('Stripe.'.length)]
  return type !== undefined && isAlias(type) && type.alias.dep !== undefined
}

function marksOf(surface: Surface): Mark[] {
  const marks = new Map<string, Mark>()
  const add = (kind: Mark['kind'], element: string, dep: 1 | string) => {
    marks.set(`${kind} ${element}`, { kind, element, text: dep === 1 ? '' : dep })
  }
  const carriers = typesWithMarksBelow(surface)
  const walk = (
    name: string,
    path: string,
    above: readonly string[],
    report: (path: string, dep: 1 | string) => void,
  ) => {
    const type = surface.types[name]
    if (type === undefined || !carriers.has(name) || above.includes(name)) return
    const members = isAlias(type) ? { '': type.alias } : type.p
    for (const [key, property] of Object.entries(members)) {
      const at = key === '' ? path : path === '' ? key : `${path}.${key}`
      if (key !== '' && property.dep !== undefined) report(at, property.dep)
      for (const kind of property.t) {
        const [prefix = '', below] = kind.split('@')
        if (below !== undefined && !isResource(surface, below))
          walk(below, pathBelow(at, prefix), [...above, name], report)
      }
    }
  }
  for (const [path, { dep, params }] of Object.entries(surface.operations)) {
    if (dep !== undefined) add('method', path, dep)
    if (params !== undefined)
      walk(params.slice(1), '', [], (at, mark) => add('parameter', `${path} ${at}`, mark))
  }
  for (const [name, type] of Object.entries(surface.types)) {
    if (isAlias(type)) {
      if (type.alias.dep !== undefined) add('type', `Stripe.${name}`, type.alias.dep)
    } else if (type.obj !== undefined && !isEnvelope(type.obj, name))
      walk(name, '', [], (at, mark) => add('field', `${type.obj}.${at}`, mark))
  }
  return [...marks.values()]
}

/** Resources have names of their own: `payment_method.link` is not also `customer.….link`. */
function isResource(surface: Surface, name: string): boolean {
  const type = surface.types[name]
  return type !== undefined && !isAlias(type) && type.obj !== undefined
}

/** The few types below which a member is marked: all others need not be walked. */
function typesWithMarksBelow(surface: Surface): Set<string> {
  const usedBy = new Map<string, string[]>()
  const found: string[] = []
  for (const [name, type] of Object.entries(surface.types)) {
    const properties = isAlias(type) ? [type.alias] : Object.values(type.p)
    if (!isAlias(type) && properties.some(({ dep }) => dep !== undefined)) found.push(name)
    for (const kind of properties.flatMap(({ t }) => t)) {
      const below = kind.split('@')[1]
      if (below === undefined) continue
      const users = usedBy.get(below)
      if (users) users.push(name)
      else usedBy.set(below, [name])
    }
  }
  const carriers = new Set(found)
  for (const name of carriers) for (const user of usedBy.get(name) ?? []) carriers.add(user)
  return carriers
}
