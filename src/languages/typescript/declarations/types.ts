import { type InterfaceType, isAlias, type Surface } from '../../../catalog/surface.ts'
import type { Reached } from './reach.ts'
import type { TypeWriter } from './type-text.ts'

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/
/**
 * A member of every type that lost some: without it a type with nothing left would be `{}`, which accepts
 * anything, and one whose required members are gone would accept any object.
 */
const LOST = "'~'?: never"

/** Printed with the events and in the prelude. */
const ELSEWHERE = new Set(['Event', 'EventBase', 'Event.Type', 'MetadataParam'])

/** One declaration and the namespace it stands in, `['Checkout', 'SessionCreateParams']`. */
export interface Placed {
  namespace: string[]
  text: string
}

/** Interfaces and aliases of the reached types. */
export function printTypes(surface: Surface, reached: Reached, writer: TypeWriter): Placed[] {
  return reached.types.flatMap((name) => {
    const type = surface.types[name]
    if (type === undefined || ELSEWHERE.has(name)) return []
    const { namespace, last } = place(name)
    const text = isAlias(type)
      ? `type ${last} = ${writer.property(type.alias)}`
      : `interface ${last} {${members(name, type, reached, writer)}}`
    return [{ namespace, text }]
  })
}

export function members(name: string, type: InterfaceType, reached: Reached, writer: TypeWriter): string {
  const lines: string[] = []
  let lost = false
  for (const [member, property] of Object.entries(type.p)) {
    if (!reached.keeps(name, member, property)) lost = true
    else lines.push(`${propertyName(member)}${property.o === 1 ? '?' : ''}: ${writer.property(property)}`)
  }
  if (type.map !== undefined) lines.push(`[name: string]: ${indexed(type, writer)}`)
  else if (lost) lines.push(LOST)
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`
}

/** An index signature must allow what the named members beside it are. */
function indexed(type: InterfaceType, writer: TypeWriter): string {
  return Object.keys(type.p).length > 0 ? 'any' : writer.kinds(type.map ?? ['any'])
}

export function propertyName(name: string): string {
  return IDENTIFIER.test(name) ? name : JSON.stringify(name)
}

export function place(name: string): { namespace: string[]; last: string } {
  const namespace = name.split('.')
  const last = namespace.pop() ?? name
  return { namespace, last }
}

/** Nests declarations into their namespaces. */
export function nest(placed: readonly Placed[]): string {
  const here: string[] = []
  const below = new Map<string, Placed[]>()
  for (const { namespace, text } of placed) {
    const [first, ...rest] = namespace
    if (first === undefined) here.push(text)
    else push(below, first, { namespace: rest, text })
  }
  const nested = [...below].map(([name, inner]) => `namespace ${name} {\n${nest(inner)}\n}`)
  return [...here, ...nested].join('\n')
}

function push(below: Map<string, Placed[]>, name: string, one: Placed): void {
  const list = below.get(name)
  if (list === undefined) below.set(name, [one])
  else list.push(one)
}
