import ts from 'typescript'

const NAMED = ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Class
const CONTAINER = ts.SymbolFlags.Namespace

/**
 * The name below `Stripe` of each type and resource class: `Checkout.SessionCreateParams.LineItem`.
 * A symbol that can be reached under two names has the shorter, then the alphabetically first.
 *
 * @param {import('./program.mjs').Release} release
 * @returns {{ names: Map<ts.Symbol, string>, hidden: Set<string> }} in the order of the walk; hidden are the names that
 *   the release doesn't export
 */
export function nameTypes({ checker, stripe, modules }) {
  const names = new Map()
  const hidden = new Set()
  let isExported = true
  const walked = new Set()
  walk([{ symbol: stripe, prefix: '' }])
  // SDK 22 doesn't export everything from `Stripe`: what is left is named by the namespaces that its file declares.
  isExported = false
  for (const { symbol, folder } of modules) {
    const named = exportsOf(symbol).flatMap((each) => {
      const target = resolveAlias(checker, each)
      if (target !== each || each.name === 'default') return []
      const prefix = target.declarations.some(ts.isModuleDeclaration) && !(target.flags & NAMED) ? '' : folder
      return name(target, prefix + each.name)
    })
    walk(named)
  }
  return { names, hidden }

  function walk(containers) {
    let level = containers
    while (level.length > 0) {
      const next = []
      for (const { symbol, prefix } of level) {
        if (walked.has(symbol)) continue
        walked.add(symbol)
        for (const each of exportsOf(symbol)) {
          const target = forwarded(resolveAlias(checker, each), each.name)
          if (each.name !== 'default' && target !== stripe) next.push(...name(target, prefix + each.name))
        }
      }
      level = next
    }
  }

  /** Notes the name, and answers what is to be walked below it. */
  function name(target, full) {
    if (target.flags & NAMED && !names.has(target)) {
      names.set(target, full)
      if (!isExported) hidden.add(full)
    }
    return target.flags & CONTAINER ? [{ symbol: target, prefix: `${names.get(target) ?? full}.` }] : []
  }

  function exportsOf(symbol) {
    return checker.getExportsOfModule(symbol).sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** `export type SessionCreateParams = Namespace1.SessionCreateParams` (SDK 22): the type itself, no alias of it. */
  function forwarded(symbol, name) {
    const alias = symbol.declarations?.find(ts.isTypeAliasDeclaration)
    if (alias === undefined || !ts.isTypeReferenceNode(alias.type) || alias.type.typeArguments !== undefined)
      return symbol
    const target = checker.getSymbolAtLocation(alias.type.typeName)
    const resolved = target === undefined ? undefined : resolveAlias(checker, target)
    return resolved !== undefined && resolved.name === name ? forwarded(resolved, name) : symbol
  }
}

export function resolveAlias(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}
