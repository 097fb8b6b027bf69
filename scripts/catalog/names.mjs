import ts from 'typescript'

const NAMED = ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Class
const CONTAINER = ts.SymbolFlags.Namespace

/**
 * The name below `Stripe` of each type and resource class: `Checkout.SessionCreateParams.LineItem`.
 * A symbol that can be reached under two names has the shorter, then the alphabetically first.
 *
 * @param {import('./program.mjs').Release} release
 * @returns {Map<ts.Symbol, string>} in the order of the walk
 */
export function nameTypes({ checker, stripe }) {
  const names = new Map()
  const walked = new Set()
  let level = [{ symbol: stripe, prefix: '' }]
  while (level.length > 0) {
    const next = []
    for (const { symbol, prefix } of level) {
      if (walked.has(symbol)) continue
      walked.add(symbol)
      const exports = checker.getExportsOfModule(symbol).sort((a, b) => (a.name < b.name ? -1 : 1))
      for (const each of exports) {
        const target = resolveAlias(checker, each)
        if (each.name === 'default' || target === stripe) continue
        const name = prefix + each.name
        if (target.flags & NAMED && !names.has(target)) names.set(target, name)
        if (target.flags & CONTAINER) next.push({ symbol: target, prefix: `${name}.` })
      }
    }
    level = next
  }
  return names
}

export function resolveAlias(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}
