import type { ElementChange } from './element.ts'

/**
 * Which step brought a difference between two ends: the last that told the same of the element, else anything of it
 * (what was renamed first and then removed), of its declaration, or of what it is a part of.
 *
 * @param steps what each version on the way changed, oldest first
 */
export function attribution(steps: readonly ElementChange[]): (row: ElementChange) => string | undefined {
  const bySame = new Map<string, string>()
  const byElement = new Map<string, string>()
  const byDeclaration = new Map<string, string>()
  for (const each of steps) {
    bySame.set(keyOf(each), each.apiVersion)
    byElement.set(`${each.kind} ${each.element}`, each.apiVersion)
    for (const key of each.declared) byDeclaration.set(key, each.apiVersion)
  }
  return (row) => {
    const declared = row.declared.flatMap((key) => byDeclaration.get(key) ?? [])
    return (
      bySame.get(keyOf(row)) ?? byElement.get(`${row.kind} ${row.element}`) ?? declared[0] ?? byWhole(row)
    )
  }

  function byWhole({ kind, element }: ElementChange): string | undefined {
    for (let end = element.lastIndexOf('.'); end > 0; end = element.lastIndexOf('.', end - 1)) {
      const found = byElement.get(`${kind} ${element.slice(0, end)}`)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** The same element may change twice; the later version is then the one that counts. */
function keyOf({ kind, change, element }: ElementChange): string {
  return `${kind} ${change} ${element}`
}
