// A surface's parameter types as JSON Schemas, compiled for the operations that are called.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { isAlias, type Operation, type Property, type Surface } from '../../../src/catalog/surface.ts'

type Schema = Record<string, unknown>

export class ParameterSchemas {
  readonly #surface: Surface
  /** A form has only text: `coerceTypes` reads numbers and booleans out of it. */
  readonly #ajv = new Ajv({ strict: false, coerceTypes: true, logger: false })
  readonly #validators = new Map<string, ValidateFunction>()

  constructor(surface: Surface) {
    this.#surface = surface
  }

  /** What is wrong with an operation's parameters first, or null; reads numbers and booleans in place. */
  check(operation: Operation, params: Record<string, unknown>): ErrorObject | null {
    const type = operation.params ?? ''
    const validate = this.#validators.get(type) ?? this.#compile(type)
    this.#validators.set(type, validate)
    if (validate(params)) return null
    const errors = validate.errors ?? []
    // Of a union's errors the deepest says most: the other branches already fail at the top.
    const depth = (error: ErrorObject) =>
      error.instancePath.split('/').length + (error.keyword === 'anyOf' ? -1 : 0)
    return errors.reduce<ErrorObject | null>(
      (best, one) => (best && depth(best) >= depth(one) ? best : one),
      null,
    )
  }

  #compile(type: string): ValidateFunction {
    if (type === '')
      return this.#ajv.compile({ type: 'object', properties: { expand: {} }, additionalProperties: false })
    const definitions: Record<string, Schema> = {}
    const schema = this.#kind(type, {}, definitions)
    return this.#ajv.compile({ ...schema, $defs: definitions })
  }

  #property(property: Property, definitions: Record<string, Schema>): Schema {
    const kinds = property.t.map((kind) => this.#kind(kind, property, definitions))
    // Clearing a value is sent as the empty string; null is encoded as one.
    if (property.z || property.n) kinds.unshift({ enum: [''] })
    const [only] = kinds
    if (kinds.length === 1 && only) return only
    const enums = kinds.filter((one) => Array.isArray(one.enum))
    if (enums.length === kinds.length) return { enum: enums.flatMap((one) => one.enum as string[]) }
    return { anyOf: kinds }
  }

  #kind(kind: string, property: Partial<Property>, definitions: Record<string, Schema>): Schema {
    const inner = (prefix: string) => this.#kind(kind.slice(prefix.length), property, definitions)
    if (kind.startsWith('[]')) return { type: 'array', items: inner('[]') }
    if (kind.startsWith('list:')) return { type: 'array', items: inner('list:') }
    if (kind.startsWith('map:')) return { type: 'object', additionalProperties: inner('map:') }
    if (kind.startsWith('partial:')) return { type: 'object' }
    if (kind.startsWith('@')) {
      const name = kind.slice(1)
      const key = encodeURIComponent(name)
      if (!(key in definitions)) {
        definitions[key] = {}
        definitions[key] = this.#type(name, definitions)
      }
      return { $ref: `#/$defs/${key}` }
    }
    if (kind === 'enum') return property.op ? { type: 'string' } : { enum: property.e ?? [] }
    if (kind === 'number' || kind === 'boolean' || kind === 'string') return { type: kind }
    if (kind === 'true' || kind === 'false') return { enum: [kind] }
    if (kind === 'decimal' || kind === 'bigint') return { type: 'string' }
    return {}
  }

  #type(name: string, definitions: Record<string, Schema>): Schema {
    const type = this.#surface.types[name]
    if (!type) return {}
    if (isAlias(type)) return this.#property(type.alias, definitions)
    const properties = Object.entries(type.p).map(
      ([key, property]) => [key, this.#property(property, definitions)] as const,
    )
    const required = Object.entries(type.p).flatMap(([key, property]) => (property.o ? [] : [key]))
    const map = type.map?.map((kind) => this.#kind(kind, {}, definitions))
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      required,
      additionalProperties: map ? (map.length === 1 ? map[0] : { anyOf: map }) : false,
    }
  }
}
