import type { SdkSurface } from '../../../catalog/sdk-surface.ts'

/** The members of a type of the SDK's own, one a line: those written here that the release has, and what else it has. */
export type MembersOf = (owner: string, written: string) => string

const NAME = /^(?:(?:static|readonly) )*([\w$]+)/
const TYPE_NAME = /\b[A-Z]\w*/g
/** Names that a printed type may use. */
const KNOWN = new Set([
  'Array',
  'Promise',
  'Record',
  'LatestApiVersion',
  'HttpAgent',
  'HttpProtocol',
  'HttpClient',
  'AppInfo',
  'CryptoProvider',
  'Signature',
])

/** Statics that are the class itself, and the namespace of errors. */
const ELSEWHERE = new Set(['default', 'errors'])

/** @param sdk the release that the code has */
export function membersOf(sdk: SdkSurface): MembersOf {
  return (owner, written) => {
    const prefix = owner === 'Stripe' ? 'Stripe#' : `${owner}.`
    const own = [...sdk.members].filter(([element]) => element.startsWith(prefix))
    if (own.length === 0) return written
    const lines = written.split('\n').filter((line) => sdk.members.has(prefix + (NAME.exec(line)?.[1] ?? '')))
    const names = new Set(lines.map((line) => NAME.exec(line)?.[1]))
    const isStatic = owner === 'StripeResource'
    const others = own.flatMap(([element, text]) => {
      const name = element.slice(prefix.length)
      return names.has(name) ? [] : [`${isStatic ? 'static ' : ''}${declare(name, text)}`]
    })
    return [...lines, ...others].join('\n')
  }
}

/** What the class itself has beside what is written: `static webhooks`, also where only the runtime has it. */
export function staticsOf(sdk: SdkSurface, written: string): string {
  const own = [...sdk.members].flatMap(([element, text]) => {
    const name = /^Stripe\.([a-z]\w*)$/.exec(element)?.[1]
    if (name === undefined || ELSEWHERE.has(name) || isWritten(name, written)) return []
    return [`static ${declare(name, text)}`]
  })
  return own.join('\n')
}

/** Types below `Stripe` that nothing here spells out: there, and of any shape. */
export function otherTypes(sdk: SdkSurface, written: string): string {
  const names = [...sdk.members].flatMap(([element, text]) => {
    const name = /^Stripe\.([A-Z]\w*)$/.exec(element)?.[1]
    return name === undefined || text !== '' || isWritten(name, written) ? [] : [name]
  })
  return names
    .map((name) =>
      sdk.members.has(`Stripe.errors.${name}`)
        ? `type ${name} = errors.${name}`
        : `type ${name}<T = any> = any`,
    )
    .join('\n')
}

/** Error classes with the members that only they have. */
export function errorClasses(sdk: SdkSurface): [name: string, members: string[]][] {
  return [...sdk.members.keys()].flatMap((element): [string, string[]][] => {
    const name = /^Stripe\.errors\.(\w+Error)$/.exec(element)?.[1]
    if (name === undefined || name === 'StripeError') return []
    const own = [...sdk.members].filter(([each]) => each.startsWith(`${name}.`))
    const lines = own.map(([each, text]) => `readonly ${declare(each.slice(name.length + 1), text)}`)
    if (name === 'StripeSignatureVerificationError' && sdk.facts.signatureDetail.length > 0)
      lines.push(`readonly detail: { ${sdk.facts.signatureDetail.map((each) => `${each}: any`).join(', ')} }`)
    return [[name, lines]]
  })
}

function isWritten(name: string, text: string): boolean {
  return new RegExp(
    `\\b(?:interface|class|type|const|function|namespace|static|static readonly) ${name}\\b`,
  ).test(text)
}

/** `(key, port?)` → `name(key: any, port?: any): any`; a type that needs other names is `any`. */
function declare(name: string, text: string): string {
  if (text.startsWith('(')) return `${name}${text.replace(/(\w\??)(?=[,)])/g, '$1: any')}: any`
  const [, optional = '', type = 'any'] = /^(\??): (.*)$/.exec(text) ?? []
  const isKnown =
    (type.replace(/'[^']*'/g, '').match(TYPE_NAME) ?? []).every((each) => KNOWN.has(each)) &&
    !type.includes('typeof ')
  return `${name}${optional}: ${isKnown ? type : 'any'}`
}
