// GitHub's own OpenAPI description as a referee: which operation a request means, and whether both sides keep to it.
import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'

export interface Schema {
  $ref?: string
  type?: string
  format?: string
  enum?: unknown[]
  nullable?: boolean
  required?: string[]
  properties?: Record<string, Schema>
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}

interface Operation {
  operationId: string
  parameters?: ({ $ref?: string } & Partial<Parameter>)[]
  requestBody?: { required?: boolean; content?: Record<string, { schema?: Schema }> }
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>
}

interface Parameter {
  name: string
  in: string
  required?: boolean
  schema: Schema
}

interface Definition {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> }
}

export interface Route {
  operationId: string
  params: Record<string, string>
  path: string
  operation: Operation
}

type Json = Record<string, unknown>

/** `strict: false`: OpenAPI has keywords of its own. */
const AJV = {
  strict: false,
  allErrors: true,
  logger: false,
  formats: { uri: /^[a-z]+:\/\//, 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/ },
} as const

/** GitHub answers null there for outdated comments, whatever its description says. */
const OUTDATED = /^(\/\d+)?\/(line|start_line|position|original_start_line)$/

function words(validate: ValidateFunction): string[] {
  return (validate.errors ?? [])
    .filter((error: ErrorObject) => !OUTDATED.test(error.instancePath))
    .map((error) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`)
}

/** A schema of the description as seen from outside of it. */
function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/'))
}

const FILE = new URL('../../fixtures/github-openapi/api.github.com.json', import.meta.url)
/** Names with slashes in them: refs and paths. */
const WITH_SLASHES = new Set(['ref', 'path', 'branch', 'base', 'head', 'commit_sha', 'name'])

export class Description {
  readonly #definition: Definition
  readonly #ajv = new Ajv(AJV)
  /** Queries are text: there `1` is a number. */
  readonly #ajvOfText = new Ajv({ ...AJV, coerceTypes: 'array' })
  readonly #validators = new Map<string, ValidateFunction>()
  readonly #routes: {
    method: string
    path: string
    pattern: RegExp
    names: string[]
    operation: Operation
  }[] = []

  constructor() {
    const text = readFileSync(FILE, 'utf8')
    this.#definition = JSON.parse(text)
    for (const [path, item] of Object.entries(this.#definition.paths)) {
      for (const [method, operation] of Object.entries(item)) {
        const names: string[] = []
        const source = path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, (_, name: string) => {
          names.push(name)
          return WITH_SLASHES.has(name) ? '(.+?)' : '([^/]+)'
        })
        this.#routes.push({
          method: method.toUpperCase(),
          path,
          pattern: new RegExp(`^${source}$`),
          names,
          operation,
        })
      }
    }
    // The more of a path is spelled out, the earlier it is tried: `/pulls/comments/{id}` before `/pulls/{number}/…`.
    const spelled = (path: string) => path.replace(/\{\w+\}/g, '').length
    this.#routes.sort((a, b) => spelled(b.path) - spelled(a.path))
    for (const ajv of [this.#ajv, this.#ajvOfText]) ajv.addSchema({ $id: 'github', ...this.#definition })
  }

  route(method: string, path: string): Route | null {
    for (const route of this.#routes) {
      if (route.method !== method) continue
      const match = route.pattern.exec(path)
      if (!match) continue
      const values = match.slice(1).map((value) => decodeURIComponent(value))
      const params = Object.fromEntries(route.names.map((name, index) => [name, values[index] ?? '']))
      return {
        operationId: route.operation.operationId,
        params,
        path: route.path,
        operation: route.operation,
      }
    }
    return null
  }

  /** What a request does that the description doesn't know; empty is good. */
  requestViolations(route: Route, method: string, query: Record<string, string>, body: unknown): string[] {
    const violations: string[] = []
    const known = (route.operation.parameters ?? []).map((one) => this.#parameter(one))
    for (const one of known) {
      if (one.in !== 'query') continue
      const value = query[one.name]
      if (value === undefined && one.required) violations.push(`query parameter ${one.name} is missing`)
      if (value === undefined) continue
      const sent = { value }
      const validate = this.#ajvOfText.compile({ properties: { value: absolute(one.schema) } })
      if (!validate(sent))
        violations.push(...words(validate).map((text) => `query parameter ${one.name}: ${text}`))
    }
    for (const [name, value] of Object.entries(query)) {
      if (!known.some((one) => one.in === 'query' && one.name === name))
        violations.push(`unknown query parameter ${name}`)
      if (name === 'per_page' && !(Number(value) >= 1 && Number(value) <= 100))
        violations.push(`per_page ${value}`)
    }
    const schema = route.operation.requestBody?.content?.['application/json']?.schema
    if (body === undefined) {
      if (route.operation.requestBody?.required) violations.push('the body is missing')
      return violations
    }
    const validate =
      schema && this.#compiled(`${this.#pointer(route, method)}/requestBody/content/application~1json/schema`)
    if (validate && !validate(body)) violations.push(...words(validate).map((text) => `body${text}`))
    violations.push(...this.#unknownKeys(schema ?? {}, body, ''))
    return violations
  }

  responseViolations(route: Route, method: string, status: number, body: unknown): string[] {
    const response = route.operation.responses[status]
    if (!response) return [`status ${status} is not described`]
    const described = response.$ref ?? `${this.#pointer(route, method)}/responses/${status}`
    const at = `${described}/content/application~1json/schema`
    if (!response.$ref && !response.content?.['application/json']) {
      return body === undefined ? [] : [`a body where ${status} has none`]
    }
    const validate = this.#compiled(at)
    return validate(body) ? [] : words(validate)
  }

  /** A body with every required key: those given, and for the others the plainest value that the schema allows. */
  fill(name: string, given: Json, self: string): Json {
    return this.#fillObject({ $ref: `#/components/schemas/${name}` }, given, self)
  }

  #parameter(one: { $ref?: string } & Partial<Parameter>): Parameter {
    const named = one.$ref ? this.#definition.components.parameters[one.$ref.split('/').at(-1) ?? ''] : one
    return { name: '', in: '', schema: {}, ...named }
  }

  #pointer(route: Route, method: string): string {
    const path = route.path.replaceAll('~', '~0').replaceAll('/', '~1')
    return `#/paths/${encodeURIComponent(path)}/${method.toLowerCase()}`
  }

  #compiled(pointer: string): ValidateFunction {
    const known = this.#validators.get(pointer)
    if (known) return known
    const made = this.#ajv.compile({ $ref: `github${pointer}` })
    this.#validators.set(pointer, made)
    return made
  }

  #deref(schema: Schema): Schema {
    const target = schema.$ref
      ? this.#definition.components.schemas[schema.$ref.split('/').at(-1) ?? '']
      : schema
    return target?.$ref ? this.#deref(target) : (target ?? {})
  }

  #parts(schema: Schema): Schema[] {
    const own = this.#deref(schema)
    return [
      own,
      ...[...(own.allOf ?? []), ...(own.anyOf ?? []), ...(own.oneOf ?? [])].flatMap((one) =>
        this.#parts(one),
      ),
    ]
  }

  #unknownKeys(schema: Schema, value: unknown, at: string): string[] {
    const parts = this.#parts(schema)
    if (Array.isArray(value)) {
      const items = parts.find((part) => part.items)?.items
      return items ? value.flatMap((item, index) => this.#unknownKeys(items, item, `${at}/${index}`)) : []
    }
    if (value === null || typeof value !== 'object') return []
    if (at !== '' && !parts.some((part) => part.properties)) return []
    return Object.entries(value).flatMap(([key, inner]) => {
      const property = parts.find((part) => part.properties && Object.hasOwn(part.properties, key))
        ?.properties?.[key]
      return property ? this.#unknownKeys(property, inner, `${at}/${key}`) : [`unknown body key ${at}/${key}`]
    })
  }

  #fillObject(schema: Schema, given: Json, self: string): Json {
    const own = this.#deref(schema)
    const parts = [own, ...(own.allOf ?? []).map((one) => this.#deref(one))]
    const body: Json = { ...given }
    for (const part of parts) {
      for (const key of part.required ?? []) {
        if (body[key] === undefined)
          body[key] = this.#plainest(part.properties?.[key] ?? {}, `${self}/${key.replace(/_url$/, '')}`)
      }
    }
    return body
  }

  #plainest(schema: Schema, url: string): unknown {
    const own = this.#deref(schema)
    if (own.nullable) return null
    const choices = [...(own.anyOf ?? []), ...(own.oneOf ?? [])]
    if (choices.some((one) => one.enum?.includes(null))) return null
    if (own.enum) return own.enum[0]
    if (own.properties || own.allOf) return this.#fillObject(own, {}, url)
    if (own.type === 'object') return {}
    if (own.type === 'array') return []
    if (own.type === 'boolean') return false
    if (own.type === 'integer' || own.type === 'number') return 0
    if (own.format === 'date-time') return '2024-07-01T12:00:00Z'
    if (own.type === 'string')
      return own.format === 'uri' || /url|href/.test(url) || url.includes('://') ? url : ''
    return choices[0] ? this.#plainest(choices[0], url) : null
  }
}
