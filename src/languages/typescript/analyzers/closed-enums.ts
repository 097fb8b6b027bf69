/** Fields that were any string and now have a closed list of values: a comparison with anything else never holds. */
import { compareApiVersions } from '../../../catalog/api-version.ts'
import type { Change } from '../../../catalog/change.ts'
import { isAlias, type Property, type Surface } from '../../../catalog/surface.ts'
import { type Context, nodesOf, ts } from '../context.ts'
import { comparedWith, keysOfExpression } from './values.ts'

interface ClosedField {
  element: string
  name: string
  values: ReadonlySet<string>
  change: Change
}

/** @param fields by declaration, as `closedFields` gives them */
export function analyzeClosedEnums(
  file: ts.SourceFile,
  fields: ReadonlyMap<string, ClosedField>,
  context: Context,
): void {
  if (![...fields.values()].some(({ name }) => file.text.includes(name))) return
  for (const node of nodesOf(file)) {
    if (!ts.isStringLiteralLike(node)) continue
    const compared = comparedWith(node)
    if (!compared) continue
    for (const key of new Set(keysOfExpression(compared, context))) {
      const field = fields.get(key)
      if (field && !field.values.has(node.text)) report(node, field, context)
    }
  }
}

/** Declaration → what a curated change between the two versions says of a field that became an enum. */
export function closedFields(
  curated: readonly Change[],
  from: Surface,
  to: Surface,
): Map<string, ClosedField> {
  const fields = new Map<string, ClosedField>()
  const changes = curated.filter(
    ({ apiVersion }) =>
      apiVersion !== null &&
      compareApiVersions(apiVersion, from.apiVersion) > 0 &&
      compareApiVersions(apiVersion, to.apiVersion) <= 0,
  )
  for (const change of changes) {
    for (const { element } of change.claims) {
      const declared = declarationOf(element, from)
      if (declared === null) continue
      const after = propertyAt(declared, to)
      if (!after?.e || after.op || !propertyAt(declared, from)?.t.includes('string')) continue
      const name = element.slice(element.lastIndexOf('.') + 1)
      fields.set(declared, { element, name, values: new Set(after.e), change })
    }
  }
  return fields
}

/** `capability.requirements.disabled_reason` → `Capability.Requirements#disabled_reason`. */
function declarationOf(element: string, surface: Surface): string | null {
  if (!/^[\w.]+$/.test(element)) return null
  const names = element.split('.')
  const type = names
    .slice(0, -1)
    .map((name) => name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()))
    .join('.')
  return surface.types[type] ? `${type}#${names.at(-1)}` : null
}

function propertyAt(declared: string, surface: Surface): Property | undefined {
  const [type = '', member = ''] = declared.split('#')
  const found = surface.types[type]
  return found && !isAlias(found) ? found.p[member] : undefined
}

function report(literal: ts.StringLiteralLike, field: ClosedField, context: Context): void {
  context.report.usages.push({
    path: context.pathOf(literal.getSourceFile()),
    start: literal.getStart(),
    end: literal.getEnd(),
    change: field.change,
    element: field.element,
    certainty: 'certain',
    what: `\`${field.element}\` has a closed list of values since ${field.change.apiVersion}, and \`${literal.text.slice(0, 80)}\` is not in it.`,
    fix: null,
  })
}
