import { parseDocument, YAMLParseError } from 'yaml'
import { UserError } from '../user-error.ts'

/** A configuration file is written by hand; more is a mistake or an attack. */
const LIMIT = 65_536

/** An alias may stand for a list used twice; a file full of them is a bomb. */
const MAX_ALIASES = 20

/**
 * The keys and values of a YAML mapping, as own pairs so that `__proto__` is a key like another.
 * Unknown tags, duplicate keys, a second document and anything but a mapping are refused with a `UserError`.
 */
export function readYaml(source: string, file: string): [string, unknown][] {
  if (source.length > LIMIT) {
    throw new UserError(`${file} has more than ${LIMIT / 1024} KiB; a configuration file has a few lines.`)
  }
  let values: unknown
  try {
    const document = parseDocument(source, { schema: 'core', stringKeys: true, uniqueKeys: true })
    const problem = document.errors[0] ?? document.warnings[0]
    if (problem !== undefined) throw problem
    values = document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch (error) {
    throw new UserError(`${file} is not valid YAML: ${firstLine(error)}.`)
  }
  if (values === null || values === undefined) return []
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw new UserError(`${file} must hold keys and values, as in "fail-on: breaking".`)
  }
  return Object.entries(values)
}

/** The parser's messages go on with an excerpt of the file, which is not ours to repeat. */
function firstLine(error: unknown): string {
  // A RangeError is the parser's stack, overflown by thousands of nested brackets.
  if (error instanceof RangeError || /call stack/.test((error as Error).message))
    return 'it is nested too deeply'
  if (error instanceof YAMLParseError && error.code === 'MULTIPLE_DOCS')
    return 'it holds more than one document'
  const { message } = error as Error
  const line = message.split('\n')[0] ?? ''
  return line
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .slice(0, 200)
    .replace(/[.:\s]+$/, '')
}
