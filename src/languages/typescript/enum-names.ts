/** What members of Stripe's types that hold an enum are called: a name that is none of these needs no checker. */
import type { Context } from './context.ts'

const known = new WeakMap<Context['checker'], ReadonlySet<string>>()

/** Read off the printed declarations, of which every member is a line. */
export function enumMemberNames(checker: Context['checker']): ReadonlySet<string> {
  const before = known.get(checker)
  if (before) return before
  const module = checker.getAmbientModules().find(({ name }) => name === '"stripe"')
  const text = module?.declarations?.[0]?.getSourceFile().text ?? ''
  const aliases = new Set([...text.matchAll(/^type (\w+) = (?:"|'~')/gm)].map(([, name]) => name as string))
  const names = new Set<string>()
  for (const [, name, type] of text.matchAll(/^(\w+)\??: (.+)$/gm)) {
    const [, alias] = /^Stripe\.(?:\w+\.)*(\w+)/.exec(type as string) ?? []
    if (alias === undefined ? /^(?:"|'~')[^|]+\|/.test(type as string) : aliases.has(alias))
      names.add(name as string)
  }
  known.set(checker, names)
  return names
}
