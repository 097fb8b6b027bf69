// Writes code against a `stripe` release: what its types let code name, in the forms that code has.
//
// Everything is read off the release's own types with the compiler; nothing of the catalog is asked. One probe is one
// line, so that a line that breaks is one probe.
import { ts } from 'ts-morph'
import { compile } from './compile.mjs'

/**
 * @param folder of the release
 * @returns {{ head: string, lines: { key: string, text: string }[], tail: string }[]} functions: each of the lines is a
 *   probe, and its key says what it is about and of what type that is
 */
export function generate(folder) {
  const program = compile(
    new Map([['/probe.ts', `import Stripe from 'stripe'\nexport const stripe: Stripe = null!\n`]]),
    folder,
  )
  const checker = program.getTypeChecker()
  const file = program.getSourceFile('/probe.ts')
  const [, statement] = file.statements
  const client = checker.getTypeAtLocation(statement.declarationList.declarations[0].name)
  const imported = checker.getSymbolAtLocation(file.statements[0].importClause.name)
  const named = namesBelow(checker.getAliasedSymbol(imported), checker)
  const names = new Map([...named].map(([name, symbol]) => [symbol, name]))
  const world = {
    checker,
    client,
    named,
    names,
    count: 0,
    turns: 0,
    groups: [],
    answers: new Map(),
    sent: new Map(),
  }
  methods(world)
  for (const [name, symbol] of named) describeType(name, symbol, world)
  events(world)
  return world.groups
}

/** `Stripe.Checkout.Session` → its symbol. */
function namesBelow(root, checker) {
  const found = new Map()
  const walk = (symbol, name, depth) => {
    for (const each of symbol.exports?.values() ?? []) {
      const own = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each
      if (!/^[A-Z]\w*$/.test(each.name) || depth > 6) continue
      const full = `${name}.${each.name}`
      if (own.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Class))
        found.set(full, own)
      if (own.flags & ts.SymbolFlags.Module && own !== root) walk(own, full, depth + 1)
    }
  }
  walk(root, 'Stripe', 0)
  return found
}

// --- methods ---

/** Every method of the client's resources: calls with what is required, and what they answer and take. */
function methods(world) {
  const { checker, client } = world
  const visit = (type, path, depth) => {
    for (const member of checker.getPropertiesOfType(type)) {
      if (!/^[a-z]\w*$/.test(member.name)) continue
      const at = `${path}.${member.name}`
      const declared = checker.getNonNullableType(checker.getTypeOfSymbol(member))
      if (declared.getCallSignatures().length > 0) {
        if (depth > 0) method(at, declared, world)
      } else if (depth < 4 && declared.flags & ts.TypeFlags.Object && !checker.isArrayType(declared))
        visit(declared, at, depth + 1)
    }
  }
  visit(client, 'stripe', 0)
}

function method(path, type, world) {
  const { checker } = world
  const lines = []
  for (const signature of type.getCallSignatures()) {
    if (signature.typeParameters?.length) return
    const parts = signature.parameters.map((each) => {
      const own = checker.getTypeOfSymbol(each)
      return { name: each.name, type: checker.getNonNullableType(own), optional: isOptional(each) }
    })
    if (parts.some(({ name }) => /callback/i.test(name))) continue
    const ids = parts.filter((each) => each.type.flags & ts.TypeFlags.String).map(() => `'id_${world.count}'`)
    const params = parts.find(({ name }) => name === 'params')
    const needed = params && !params.optional ? [literalOf(params.type, world, 0)] : []
    if (needed.includes(null)) continue
    const answer = answerOf(signature, world)
    const args = [...ids, ...needed].join(', ')
    if (params) {
      const symbol = params.type.aliasSymbol ?? params.type.symbol
      if (symbol && !world.sent.has(symbol)) world.sent.set(symbol, { path, ids })
    }
    if (answer && !world.answers.has(answer.symbol))
      world.answers.set(answer.symbol, { call: `${path}(${args})`, kind: answer.kind })
    const owner = path.slice(0, path.lastIndexOf('.'))
    const name = path.slice(path.lastIndexOf('.') + 1)
    const resource = owner.slice(owner.lastIndexOf('.') + 1)
    const all = params ? [...ids, literalOf(params.type, world, 0) ?? '{}'] : ids
    const shapes = [
      () => `await ${path}(${args})`,
      () => `use((await ${path}(${[...all, `{ idempotencyKey: 'k' }`].join(', ')})).lastResponse)`,
      () => `const { ${name}: m${world.count} } = ${owner}; use(m${world.count})`,
      () => `const ${resource}${world.count} = ${owner}; void ${resource}${world.count}.${name}(${args})`,
      () =>
        `type R${world.count} = Awaited<ReturnType<typeof ${path}>>; use(null as unknown as R${world.count})`,
      () => `${path}(${args}).then((answer) => use(answer)).catch(() => undefined)`,
      () => `const call${world.count} = (own: Stripe) => own${path.slice('stripe'.length)}(${args})`,
      () => `await ${owner}['${name}'](${args})`,
      () => `await Promise.all([${path}(${args})])`,
    ]
    const key = `${path}(${ids.length} ${needed.join()} ${textOf(answer?.type, world)}`
    lines.push({ key, text: turn(shapes, world) }, { key, text: turn(shapes, world) })
  }
  world.groups.push({ head: `export async function f${world.count++}() {`, lines, tail: '}' })
}

function answerOf(signature, { checker }) {
  const returned = checker.getReturnTypeOfSignature(signature)
  const name = returned.symbol?.name
  const isList = /^Api(List|Search)/.test(name ?? '')
  const inner = isList
    ? (returned.aliasTypeArguments?.[0] ?? checker.getTypeArguments(returned)[0])
    : checker.getAwaitedType(returned)
  if (!inner) return null
  // `Response<Stripe.Invoice>`
  const own = inner.aliasTypeArguments?.[0] ?? inner
  const only = own.isIntersection() ? own.types[0] : own
  const symbol = only.symbol
  return symbol && !only.isUnion() ? { symbol, type: own, kind: isList ? 'list' : 'single' } : null
}

// --- types ---

function describeType(name, symbol, world) {
  const { checker } = world
  world.groups.push({
    head: `export function f${world.count++}() {`,
    lines: [{ key: name, text: turn(references(name, world), world) }],
    tail: '}',
  })
  if (symbol.flags & ts.SymbolFlags.Class && name.includes('Error')) {
    world.groups.push({
      head: `export function f${world.count++}(error: unknown) {`,
      lines: [{ key: name, text: `if (error instanceof ${name}) use(error.message)` }],
      tail: '}',
    })
  }
  const type = checker.getDeclaredTypeOfSymbol(symbol)
  if (/Resource$/.test(name) || type.getCallSignatures().length > 0) return
  if (symbol.flags & ts.SymbolFlags.TypeAlias) {
    if (symbol.declarations?.some((each) => each.typeParameters?.length)) return
    const lines = literalsOf(type, checker).map((value) => ({
      key: `${name}=${value}`,
      text: valueLine(name, null, value, world),
    }))
    if (lines.length)
      world.groups.push({ head: `export function f${world.count++}(value: ${name}) {`, lines, tail: '}' })
    return
  }
  if (symbol.declarations?.some((each) => each.typeParameters?.length)) return
  if (/Params?\b/.test(name) || /Config$|Options$/.test(name)) parameters(name, symbol, type, world)
  else fields(name, symbol, type, world)
}

function references(name, world) {
  return [
    () => `type T${world.count} = ${name}; use(null as T${world.count} | null)`,
    () => `const x${world.count}: ${name}[] = []; use(x${world.count})`,
    () => `const h${world.count} = (x: ${name}) => use(x); use(h${world.count})`,
    () => `use(new Map<string, ${name}>())`,
  ]
}

function fields(name, symbol, type, world) {
  const { checker } = world
  const members = checker.getPropertiesOfType(type).filter((each) => /^[a-z]\w*$/i.test(each.name))
  // Few in one function: each function reaches the object in another way.
  for (let from = 0; from < members.length; from += 8) {
    const [head, value, tail] = turn(receivers(name, symbol, world), world)
    const lines = members.slice(from, from + 8).flatMap((member) => readsOf(name, value, member, world))
    world.groups.push({ head, lines, tail })
  }
}

/** Ways to an object: head of a function, the expression that holds it, tail. */
function receivers(name, symbol, world) {
  const id = world.count
  const answer = world.answers.get(symbol)
  const ways = [
    () => [`export function f${id}(value: ${name}) {`, 'value', '}'],
    () => [`export const f${id} = async (value: Promise<${name}>) => { const own = await value`, 'own', '}'],
    () => [
      `export class C${id} { constructor(private readonly value: ${name}) {} run() {`,
      'this.value',
      '} }',
    ],
    () => [`export function f${id}(values: ${name}[]) { for (const value of values) {`, 'value', '} }'],
    () => [`export function f${id}({ value }: { value: ${name} | null }) { if (!value) return`, 'value', '}'],
    () => [
      `export const f${id} = (values: readonly ${name}[]) => values.forEach((value) => {`,
      'value',
      '})',
    ],
  ]
  if (answer?.kind === 'list')
    ways.push(
      () => [`export async function f${id}() { for await (const value of ${answer.call}) {`, 'value', '} }'],
      () => [
        `export async function f${id}() { const { data: [value] } = await ${answer.call}; if (!value) return`,
        'value',
        '}',
      ],
    )
  else if (answer) {
    ways.push(
      () => [`export async function f${id}() { const value = await ${answer.call}`, 'value', '}'],
      () => [`export async function f${id}() { await ${answer.call}.then((value) => {`, 'value', '}) }'],
    )
  }
  return ways
}

/** Two reads of a member: one that names it, and one that needs its type or a value of it. */
function readsOf(name, value, member, world) {
  const { checker } = world
  const key = member.name
  const type = checker.getTypeOfSymbol(member)
  const own = checker.getNonNullableType(type)
  const id = () => world.count
  const lines = [
    turn(
      [
        () => `use(${value}.${key})`,
        () => `const { ${key}: m${id()} } = ${value}; use(m${id()})`,
        () => `use(${value}?.${key} ?? null)`,
        () => `use(${value}['${key}'])`,
        () => `type T${id()} = ${name}['${key}']; use(null as unknown as T${id()})`,
        () => `if (${value}.${key}) use(1)`,
        () => `use({ ...${value}, ${key}: ${value}.${key} })`,
        () => `const k${id()}: keyof ${name} = '${key}'; use(k${id()})`,
        () => `use(((own: ${name}) => own.${key})(${value}))`,
        () => `const p${id()}: Pick<${name}, '${key}'> = ${value}; use(p${id()})`,
      ],
      world,
    ),
  ]
  const text = checker.typeToString(type)
  if (/^(string|number|boolean)( \| null)?( \| undefined)?$/.test(text))
    lines.push(
      turn(
        [
          () => `const s${id()}: ${text} = ${value}.${key}; use(s${id()})`,
          () => `use(((own: ${text}) => own)(${value}.${key}))`,
        ],
        world,
      ),
    )
  if (text === 'string') lines.push(`use(${value}.${key}.toUpperCase())`)
  if (text === 'number') lines.push(`use(${value}.${key} * 2)`)
  const element = elementOf(own, checker)
  if (element)
    lines.push(
      turn(
        [
          () => `use(${value}.${key}${own === type ? '' : '?'}.map((each) => each))`,
          () => `for (const each of ${value}.${key}${own === type ? '' : ' ?? []'}) use(each)`,
        ],
        world,
      ),
    )
  const inner = own.symbol && world.names.get(own.symbol)
  if (inner && checker.getPropertiesOfType(own).length > 0) {
    const members = checker.getPropertiesOfType(own).filter((each) => /^[a-z]\w*$/i.test(each.name))
    const one = members[world.count % (members.length || 1)]
    if (one)
      lines.push(
        turn(
          [
            () => `use(${value}.${key}${own === type ? '' : '?'}.${one.name})`,
            () =>
              `const { ${one.name}: n${id()} } = ${value}.${key}${own === type ? '' : '!'}; use(n${id()})`,
          ],
          world,
        ),
      )
  }
  const whole = `${name}.${key}: ${textOf(type, world)}`
  return [
    ...lines.map((each) => ({ key: whole, text: each })),
    ...literalsOf(own, checker).map((each) => ({
      key: `${name}.${key}=${each}`,
      text: valueLine(`${name}['${key}']`, `${value}.${key}`, each, world),
    })),
  ]
}

/** @param name the type that has the value; @param value an expression of it, null for none */
function valueLine(name, value, literal, world) {
  const text = quote(literal)
  const id = () => world.count
  const typed = [
    () => `const v${id()}: ${name} = ${text}; use(v${id()})`,
    () => `use(((own: ${name}) => own)(${text}))`,
    () => `const v${id()}: NonNullable<${name}>[] = [${text}]; use(v${id()})`,
  ]
  const compared = value ?? 'value'
  return turn(
    [
      ...typed,
      () => `use(${compared} === ${text})`,
      () => `switch (${compared}) { case ${text}: use(1) }`,
      () => `if (${compared} !== ${text}) use(1)`,
      () => `use(${compared} == ${text} ? 1 : 2)`,
      () => `use([${text}].some((each) => each === ${compared}), ${compared} === ${text})`,
    ],
    world,
  )
}

// --- parameters ---

function parameters(name, symbol, type, world) {
  const { checker } = world
  const lines = []
  const sent = world.sent.get(symbol)
  const members = checker.getPropertiesOfType(type).filter((each) => /^[a-z]\w*$/i.test(each.name))
  const needed = members.filter((each) => !isOptional(each))
  const rest = needed.map((each) => [each.name, expressionOf(checker.getTypeOfSymbol(each), world, 1)])
  if (rest.some(([, value]) => value === null)) return
  const id = () => world.count
  const write = (key, value) => {
    const others = rest.filter(([each]) => each !== key).map(([each, own]) => `${each}: ${own}`)
    const before = others.length ? `${others.join(', ')}, ` : ''
    const whole = key === null ? `{ ${others.join(', ')} }` : `{ ${before}${key}: ${value} }`
    const shapes = [
      () => `const p${id()}: ${name} = ${whole}; use(p${id()})`,
      () => `use(${whole} satisfies ${name})`,
      () => `const h${id()} = (): ${name} => (${whole}); use(h${id()})`,
      () => `use(((own: ${name}) => own)(${whole}))`,
      () => `const p${id()}: ${name}[] = [${whole}]; use(p${id()})`,
      () => `use(${whole} as ${name})`,
    ]
    if (key !== null)
      shapes.push(
        () => `const p${id()} = { ${others.join(', ')} } as ${name}; p${id()}.${key} = ${value}`,
        () => `const ${key}: ${name}['${key}'] = ${value}; use({ ${before}${key} } satisfies ${name})`,
        () => `const p${id()}: Partial<${name}> = { ${key}: ${value} }; use(p${id()})`,
      )
    if (sent) {
      const ids = sent.ids.length ? `${sent.ids.join(', ')}, ` : ''
      for (let more = 0; more < 3; more++) shapes.push(() => `await ${sent.path}(${ids}${whole})`)
      shapes.push(() => `const p${id()}: ${name} = ${whole}; await ${sent.path}(${ids}p${id()})`)
      shapes.push(() => `const p${id()} = ${whole}; await ${sent.path}(${ids}p${id()})`)
      shapes.push(() => `await ${sent.path}(${ids}{ ...${whole}, expand: [] })`)
    }
    return turn(shapes, world)
  }
  lines.push({ key: `${name} ${needed.map((each) => each.name)}`, text: write(null, null) })
  for (const member of members) {
    const own = checker.getNonNullableType(checker.getTypeOfSymbol(member))
    const value = expressionOf(own, world, 1)
    const key = `${name}.${member.name}: ${textOf(checker.getTypeOfSymbol(member), world)}`
    if (value !== null) lines.push({ key, text: write(member.name, value) })
    for (const literal of literalsOf(own, checker)) {
      const element = elementOf(own, checker)
      const text = element ? `[${quote(literal)}]` : quote(literal)
      const isWritten = world.count % 2 || element
      lines.push({
        key: `${name}.${member.name}=${literal}`,
        text: isWritten
          ? write(member.name, text)
          : valueLine(
              `${name}['${member.name}']`,
              `(null as unknown as ${name}).${member.name}`,
              literal,
              world,
            ),
      })
    }
  }
  for (let from = 0; from < lines.length; from += 12)
    world.groups.push({
      head: `export async function f${world.count++}() {`,
      lines: lines.slice(from, from + 12),
      tail: '}',
    })
}

/** A literal with what is required. */
function literalOf(type, world, depth) {
  const { checker } = world
  const members = checker.getPropertiesOfType(type).filter((each) => !isOptional(each))
  const values = members.map((each) => [
    each.name,
    expressionOf(checker.getTypeOfSymbol(each), world, depth + 1),
  ])
  if (values.some(([, value]) => value === null)) return null
  return values.length === 0 ? '{}' : `{ ${values.map(([key, value]) => `${key}: ${value}`).join(', ')} }`
}

/** An expression of a type; null where none is easily written. */
function expressionOf(type, world, depth) {
  const { checker } = world
  if (depth > 6) return null
  const own = checker.getNonNullableType(type)
  if (own.isUnion()) {
    const parts = own.types.filter((each) => !(each.isStringLiteral() && each.value === ''))
    const objects = parts.filter((each) => each.flags & ts.TypeFlags.Object)
    const from = objects.length > 0 && world.count % 2 ? objects : parts
    return expressionOf(from[world.count % from.length] ?? own, world, depth + 1)
  }
  if (own.isStringLiteral()) return quote(own.value)
  if (own.isNumberLiteral()) return String(own.value)
  if (own.flags & ts.TypeFlags.String) return `'x'`
  if (own.flags & ts.TypeFlags.Number) return '1'
  if (own.flags & ts.TypeFlags.BooleanLike) return checker.typeToString(own) === 'false' ? 'false' : 'true'
  if (own.flags & ts.TypeFlags.BigInt) return '1n'
  if (
    !(own.flags & ts.TypeFlags.Object) ||
    own.getCallSignatures().length > 0 ||
    own.symbol?.flags & ts.SymbolFlags.Class
  )
    return null
  const element = elementOf(own, checker)
  if (element) {
    const inner = expressionOf(element, world, depth + 1)
    return inner === null ? '[]' : `[${inner}]`
  }
  return literalOf(own, world, depth)
}

// --- events ---

function events(world) {
  const { checker, named } = world
  for (const [name, symbol] of named) {
    if (
      !/^Stripe\.(V2\.)?(Core\.)?(Events\.)?\w+Event$/.test(name) ||
      !(symbol.flags & ts.SymbolFlags.Interface)
    )
      continue
    const type = checker.getDeclaredTypeOfSymbol(symbol)
    const kind = checker.getPropertyOfType(type, 'type')
    const literal = kind && checker.getTypeOfSymbol(kind)
    if (!literal?.isStringLiteral() || /^Stripe\.V2/.test(name)) continue
    const data = checker.getPropertyOfType(type, 'data')
    const object = data && checker.getPropertyOfType(checker.getTypeOfSymbol(data), 'object')
    const holds = object && checker.getTypeOfSymbol(object)
    const members =
      holds && !holds.isUnion()
        ? checker.getPropertiesOfType(holds).filter((each) => /^[a-z]\w*$/i.test(each.name))
        : []
    for (let from = 0; from < Math.max(1, members.length); from += 12) {
      const some = members.slice(from, from + 12)
      const text = quote(literal.value)
      const [head, value, tail] = turn(
        [
          () => [
            `export function f${world.count}(event: Stripe.Event) { switch (event.type) { case ${text}: {`,
            'event.data.object',
            '} } }',
          ],
          () => [
            `export function f${world.count}(event: Stripe.Event) { if (event.type === ${text}) { const object = event.data.object`,
            'object',
            '} }',
          ],
          () => [
            `export function f${world.count}(event: ${name}) { const { object } = event.data`,
            'object',
            '}',
          ],
        ],
        world,
      )
      const lines = some.map((each) => ({
        key: `${literal.value} ${each.name}: ${textOf(checker.getTypeOfSymbol(each), world)}`,
        text: `use(${value}.${each.name})`,
      }))
      if (from === 0)
        lines.push({
          key: literal.value,
          text: turn(
            [
              () => `const t${world.count}: Stripe.Event.Type = ${text}; use(t${world.count})`,
              () => `const t${world.count}: Stripe.Event['type'] = ${text}; use(t${world.count})`,
            ],
            world,
          ),
        })
      world.groups.push({ head, lines, tail })
    }
  }
}

// --- common ---

/** A type in words that releases share: names without what they are in. */
function textOf(type, { checker }) {
  if (!type) return ''
  const text = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
  return text
    .replace(/import\("[^"]*"\)\./g, '')
    .replace(/\b(\w+\.)+(?=\w)/g, '')
    .slice(0, 300)
}

function isOptional(symbol) {
  if (symbol.flags & ts.SymbolFlags.Optional) return true
  return (
    symbol.declarations?.some((each) => ts.isParameter(each) && (each.questionToken || each.initializer)) ??
    false
  )
}

/** The values of an enum; versions of the API are no such thing, and have findings of their own. */
function literalsOf(type, checker) {
  const own = checker.getNonNullableType(elementOf(type, checker) ?? type)
  const parts = own.isUnion() ? own.types : [own]
  return parts.flatMap((each) =>
    each.isStringLiteral() && each.value !== '' && !/^\d{4}-\d\d-\d\d/.test(each.value) ? [each.value] : [],
  )
}

function elementOf(type, checker) {
  return checker.isArrayType(type) ? checker.getTypeArguments(type)[0] : null
}

function quote(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

/** The forms take turns. */
function turn(forms, world) {
  world.turns++
  const at = (world.count * 7 + world.turns) % forms.length
  world.count++
  return forms[at]()
}
