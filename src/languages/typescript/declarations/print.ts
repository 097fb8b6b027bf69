/**
 * Declarations of the `stripe` module, printed from a surface: what the checker resolves the user's code against.
 */
import type { Surface } from '../../../catalog/surface.ts'
import { printEvents } from './events.ts'
import { eraOf, preludeText } from './prelude.ts'
import { reach } from './reach.ts'
import { printResources } from './resources.ts'
import { typeWriter } from './type-text.ts'
import { nest, printTypes } from './types.ts'

/** A printed module, and what `declarationKey` needs to name its parts. */
export interface Declarations {
  /** A `.d.ts` that declares `module 'stripe'`; no imports, so any file name will do. */
  text: string
  /** Where the prelude ends and API shape begins, in UTF-16 code units. */
  apiStart: number
  /** Resource interface → its place on the client, `Checkout.SessionsResource` → `checkout.sessions`. */
  paths: ReadonlyMap<string, string>
}

/**
 * Prints the declarations of one API version, for the names that occur.
 *
 * @param wanted every word of the sources at hand, from `collectWords`; null prints everything
 */
export function printDeclarations(surface: Surface, wanted: ReadonlySet<string> | null): Declarations {
  const era = eraOf(surface)
  const reached = reach(surface, wanted)
  const writer = typeWriter(surface, reached)
  const { client, placed, paths } = printResources(surface, reached, wanted, writer, era.overloads)
  const printed = new Set(reached.types)
  const api = nest([
    ...placed,
    ...printEvents(surface, reached, writer),
    ...printTypes(surface, reached, writer),
  ])
  const prelude = `declare module 'stripe' {\n${preludeText(era, client, (name) => printed.has(name))}\n`
  const text = `${prelude}namespace Stripe {\n${api}\n}\n}\n`
  return { text, apiStart: prelude.length, paths }
}
