import {
  isAlias,
  type Operation,
  type Property,
  type Surface,
  type SurfaceType,
} from '../../src/catalog/surface.ts'

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/
const HEAD = `import Stripe from 'stripe'\ndeclare const stripe: Stripe\n`

/** A call of every operation, with all its parameters, with none, and with one that doesn't exist. */
export function callProbes(surface: Surface): string {
  const lines = [HEAD]
  for (const [index, [path, operation]] of Object.entries(surface.operations).entries()) {
    lines.push(`async function call${index}() {`)
    for (const args of argumentsOf(surface, operation))
      lines.push(`  await stripe.${path}(${args.join(', ')})`)
    if (operation.kind === 'list')
      lines.push(
        `  for await (const each of stripe.${path}(${argumentsOf(surface, operation)[0]?.join(', ')})) each.id`,
      )
    lines.push('}')
  }
  return lines.join('\n')
}

function argumentsOf(surface: Surface, operation: Operation): string[][] {
  const ids = (operation.ids ?? []).map(() => "'id_1'")
  if (operation.params === undefined) return [ids, [...ids, '{}']]
  const all = literal(surface, surface.types[operation.params.slice(1)], 0)
  return [[...ids, all], ids, [...ids, '{}'], [...ids, '{ zzz: 1 }'], [...ids, "{ idempotencyKey: 'k' }"]]
}

/** A literal with every member down to depth 3, only the required ones below. */
function literal(surface: Surface, type: SurfaceType | undefined, depth: number): string {
  if (type === undefined) return '{}'
  if (isAlias(type)) return value(surface, type.alias, depth)
  const members = Object.entries(type.p).filter(([, property]) => depth < 3 || property.o !== 1)
  return `{ ${members.map(([name, one]) => `${IDENTIFIER.test(name) ? name : JSON.stringify(name)}: ${value(surface, one, depth + 1)}`).join(', ')} }`
}

function value(surface: Surface, property: Property, depth: number): string {
  return kind(property.t[0] ?? 'any')

  function kind(text: string): string {
    if (text.startsWith('[]')) return `[${kind(text.slice(2))}]`
    if (text.startsWith('map')) return '{}'
    if (text.startsWith('@'))
      return depth > 6 ? '{} as any' : literal(surface, surface.types[text.slice(1)], depth)
    if (text === 'enum') return JSON.stringify(property.e?.[0] ?? '')
    if (text === 'string') return "'x'"
    if (text === 'number') return '1'
    if (text === 'boolean' || text === 'true') return 'true'
    return '0 as any'
  }
}

/** A read of every member of every type that can be named. */
export function readProbes(surface: Surface, names: readonly string[]): string {
  const lines = [HEAD]
  for (const [index, name] of names.entries()) {
    const type = surface.types[name]
    if (type === undefined || isAlias(type))
      lines.push(`declare let v${index}: Stripe.${name}; String(v${index})`)
    else {
      lines.push(`declare let v${index}: Stripe.${name}`)
      for (const member of Object.keys(type.p)) if (IDENTIFIER.test(member)) lines.push(`v${index}.${member}`)
      lines.push(`v${index}.zzz`)
    }
  }
  return lines.join('\n')
}

/** What each operation answers, read three levels deep. */
export function chainProbes(surface: Surface): string {
  const lines = [HEAD]
  const seen = new Set<string>()
  for (const [index, [path, operation]] of Object.entries(surface.operations).entries()) {
    const [returns] = operation.returns
    if (returns === undefined || seen.has(returns)) continue
    seen.add(returns)
    const at = operation.kind === undefined ? '' : '.data[0]!'
    lines.push(
      `async function chain${index}() {`,
      `  const r = (await stripe.${path}(...([] as any[] as [any, any]))${at ? `)${at}` : ')'}`,
    )
    lines.push(...chains(surface, returns, 'r', 0), '}')
  }
  return lines.join('\n')
}

function chains(surface: Surface, kind: string, expression: string, depth: number): string[] {
  const type = surface.types[kind.replace(/^.*@/, '')]
  if (type === undefined || isAlias(type) || depth === 3) return []
  return Object.entries(type.p).flatMap(([member, property]) => {
    if (!IDENTIFIER.test(member)) return []
    const here = `${expression}.${member}`
    // A union must be narrowed first; the snippets do that.
    const only = property.t.length === 1 && property.t[0]?.startsWith('@') ? property.t[0] : undefined
    return [`  ${here}`, ...(only === undefined ? [] : chains(surface, only, `${here}?`, depth + 1))]
  })
}

/** A handler of every event type. */
export function eventProbes(surface: Surface): string {
  const cases = Object.keys(surface.events).map((type) => {
    const object = surface.types[(surface.eventObjects[type] ?? '').slice(1)]
    const members =
      object === undefined || isAlias(object)
        ? ['id']
        : Object.keys(object.p).filter((each) => IDENTIFIER.test(each))
    return [
      `  case '${type}': {`,
      '    const o = event.data.object',
      ...members.map((each) => `    o.${each}`),
      '    event.data.previous_attributes',
      '    break',
      '  }',
    ].join('\n')
  })
  const classes = Object.values(surface.events).map(
    (name, index) => `declare let e${index}: Stripe.${name}; e${index}.data.object; e${index}.type`,
  )
  return `${HEAD}const event = stripe.webhooks.constructEvent('', '', '')\nswitch (event.type) {\n${cases.join('\n')}\n  default: event.data.object\n}\n${classes.join('\n')}\n`
}
