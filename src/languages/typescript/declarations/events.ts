import { isAlias, type Surface } from '../../../catalog/surface.ts'
import type { Reached } from './reach.ts'
import { REST, type TypeWriter } from './type-text.ts'
import { type Placed, propertyName } from './types.ts'

const OWN = new Set(['type', 'data'])
/** The members of an event in releases whose types don't say. */
const BASE = 'id: string\nobject: "event"\ncreated: number\nlivemode: boolean'

/**
 * `Stripe.Event`: the union of the events that occur and of one that stands for the rest, each with its object.
 * Releases before 13 type every event alike.
 */
export function printEvents(surface: Surface, reached: Reached, writer: TypeWriter): Placed[] {
  const base = {
    namespace: [],
    text: `interface EventBase {\n${baseMembers(surface, writer)}\ntype: Event.Type\ndata: Event.Data\n}`,
  }
  if (Object.keys(surface.events).length === 0) {
    return [
      base,
      { namespace: [], text: 'type Event = EventBase' },
      { namespace: ['Event'], text: 'type Type = string' },
      ...data(surface),
    ]
  }
  const isPruned = reached.events.length < Object.keys(surface.events).length
  const names = reached.events.map((type) => surface.events[type] as string)
  const types = reached.events.map((type) => JSON.stringify(type))
  const placed: Placed[] = [base, ...data(surface)]
  for (const [index, name] of names.entries()) {
    placed.push(
      ...printEvent(
        name,
        types[index] as string,
        surface.eventObjects[reached.events[index] as string],
        writer,
      ),
    )
  }
  if (isPruned)
    placed.push({ namespace: [], text: `interface OtherEvent extends EventBase {\ntype: ${REST}\n}` })
  placed.push({
    namespace: [],
    text: `type Event = ${[...names, ...(isPruned ? ['OtherEvent'] : [])].join(' | ')}`,
  })
  placed.push({ namespace: [], text: 'type DiscriminatedEvent = Event' })
  placed.push({ namespace: ['DiscriminatedEvent'], text: 'type Type = Event.Type' })
  placed.push({
    namespace: ['Event'],
    text: `type Type = ${[...types, ...(isPruned ? [REST] : [])].join(' | ')}`,
  })
  return placed
}

function printEvent(name: string, type: string, object: string | undefined, writer: TypeWriter): Placed[] {
  const text = object === undefined ? 'any' : writer.kinds([object])
  const members = `object: ${text}\nprevious_attributes?: Partial<${text}>`
  return [
    { namespace: [], text: `interface ${name} extends EventBase {\ntype: ${type}\ndata: ${name}.Data\n}` },
    { namespace: [name], text: `interface Data extends Stripe.Event.Data {\n${members}\n}` },
  ]
}

function baseMembers(surface: Surface, writer: TypeWriter): string {
  const type = surface.types.EventBase ?? surface.types.Event
  if (type === undefined || isAlias(type)) return BASE
  const members = Object.entries(type.p).filter(([name]) => !OWN.has(name))
  return members
    .map(([name, one]) => `${propertyName(name)}${one.o === 1 ? '?' : ''}: ${writer.property(one)}`)
    .join('\n')
}

function data(surface: Surface): Placed[] {
  if (surface.types['Event.Data'] !== undefined) return []
  return [
    {
      namespace: ['Event'],
      text: 'interface Data {\nobject: Data.Object\nprevious_attributes?: Data.PreviousAttributes\n}',
    },
    { namespace: ['Event', 'Data'], text: 'interface Object {}\ninterface PreviousAttributes {}' },
  ]
}
