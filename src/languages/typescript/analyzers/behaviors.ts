/** Calls that do something else since the target's version, though nothing about them is declared differently. */
import { isSameEdit } from '../../../fixes/edit.ts'
import { joined } from '../../../fixes/joined.ts'
import { hasFewValues } from '../../../scanner/few-values.ts'
import type { Edit, Fix } from '../../../scanner/finding.ts'
import type { CallBite } from '../../../scanner/jump.ts'
import { addArgument, addToObject } from '../add-parameter.ts'
import { type PathShape, shapesByOrigin } from '../argument-paths.ts'
import { type Context, ts } from '../context.ts'
import { sinceOf } from '../element-usage.ts'
import { type Given, givenIn } from '../given-values.ts'
import { methodName, operationCalls, paramsOf } from '../operation-calls.ts'
import type { OperationCall } from '../operations.ts'
import { isPlaceholder } from '../placeholder.ts'
import { sharingOf } from '../sharing.ts'

export function analyzeBehaviors(file: ts.SourceFile, context: Context): void {
  for (const found of operationCalls(file, context))
    for (const bite of context.jump.calls.get(found.operation) ?? []) judge(found, bite, context)
}

interface Bitten {
  isSure: boolean
  /** The parameter's value that the change is about. */
  value?: ts.Expression
  /** What keeps the old behavior, in this one of the objects that may be passed. */
  edits: Edit[]
}

function judge(found: OperationCall, { bite, change }: CallBite, context: Context): void {
  const argument = paramsOf(found, context)
  const isAnyCall = !bite.without && !bite.given
  if (argument === 'spread' && !isAnyCall) return
  const cases: (Bitten | null)[] =
    typeof argument === 'string'
      ? [isAnyCall || argument === 'none' ? ofNothing(found, bite, context) : null]
      : ofArgument(found, argument, bite, context)
  const bitten = cases.filter((each) => each !== null)
  const [first] = bitten
  if (!first) return
  const isSure = bitten.length === cases.length && bitten.every((each) => each.isSure)
  const place = placeOf(found, first)
  context.report.usages.push({
    path: context.pathOf(place.getSourceFile()),
    start: place.getStart(),
    end: place.getEnd(),
    change,
    element: bite.call,
    certainty: isSure ? found.certainty : 'likely',
    what: change.early ? `${change.title}.` : `Since ${sinceOf(change)}: ${change.title}.`,
    fix: keepFix(keptBy(bite, context), bitten),
  })
}

/**
 * The parameters that keep the old behavior, by the names that they have in the target; null where there are none, or
 * where one is gone by then.
 */
function keptBy(bite: CallBite['bite'], { jump }: Context): [string, string][] | null {
  const kept: [string, string][] = []
  for (const [path, value] of Object.entries(bite.keep ?? {})) {
    const gone = jump.parameters
      .get(bite.call)
      ?.find(({ row }) => row.change === 'removed' && row.element === `${bite.call} ${path}`)
    if (gone && !gone.rename) return null
    kept.push([gone?.rename ? path.replace(/[^.]+$/, gone.rename.to) : path, value])
  }
  return kept.length === 0 ? null : kept
}

/** The call passes no parameters at all. */
function ofNothing({ call }: OperationCall, bite: CallBite['bite'], context: Context): Bitten | null {
  if (Object.values(bite.given ?? {}).some((values) => !values.includes('absent'))) return null
  const path = context.pathOf(call.getSourceFile())
  const keep = keptBy(bite, context) ?? []
  const edits = keep.length === 0 ? [] : addArgument(call, keep).map((edit) => ({ path, ...edit }))
  return { isSure: true, edits }
}

/** One answer for each object that the argument may be. */
function ofArgument(
  found: OperationCall,
  argument: ts.Expression,
  bite: CallBite['bite'],
  context: Context,
): (Bitten | null)[] {
  const shapes = (path: string) => shapesByOrigin(argument, path, context)
  const keep = (keptBy(bite, context) ?? []).map(([path, value]) => ({ value, shapes: shapes(path) }))
  const { without: needless = [], keep: kept = {} } = bite
  const without = [...needless, ...Object.keys(kept), ...successors(bite, context)].map(shapes)
  const given = Object.entries(bite.given ?? {}).map(([path, values]) => ({
    values,
    shapes: shapes(path),
    isFew: hasFewValues(context.surface, bite.call, path),
  }))
  const count = [...without, ...given.map((each) => each.shapes)][0]?.length ?? 1
  return Array.from({ length: count }, (_, at) => {
    const passed = without.flatMap((each) => each[at] ?? [])
    if (passed.some(({ state }) => state === 'present')) return null
    const met = given.map((each) => givenIn(each.shapes[at] ?? [], each.values, each.isFew, context))
    if (met.some(({ state }) => state === 'no')) return null
    const isMet = met.length > 0 && met.every(({ state }) => state !== 'may')
    const isAlways = met.every(({ state }) => state === 'met')
    const origins = [...passed, ...given.flatMap((each) => each.shapes[at] ?? [])].map(({ origin }) => origin)
    if (count > 1 && origins.length > 0 && origins.every((each) => isPlaceholder(each, context))) return null
    const isOpen =
      passed.some(({ state }) => state !== 'absent') ||
      (without.length > 0 && origins.some((origin) => sharingOf(origin, found.call, context) === 'handed'))
    if (isOpen && !isMet) return null
    const isSeen = origins.every(({ via }) => via.every((each) => /^(constant|branch|property)$/.test(each)))
    const edits = isOpen
      ? []
      : keep.flatMap(({ value, shapes }) => keepEdits(shapes[at] ?? [], value, context))
    const value = met.find((each: Given) => each.value)?.value
    return { isSure: !isOpen && isSeen && isAlways, edits, ...(value ? { value } : {}) }
  })
}

/** What a later version on the way calls a parameter that keeps the old behavior. */
function successors({ call, without = [], keep = {} }: CallBite['bite'], { jump }: Context): string[] {
  const paths = [...without, ...Object.keys(keep)].map((path) => `${call} ${path}`)
  return (jump.parameters.get(call) ?? []).flatMap(({ row, upgrade }) =>
    upgrade && 'to' in upgrade && paths.includes(row.element) ? [upgrade.to] : [],
  )
}

function keepEdits(shapes: readonly PathShape[], value: string, context: Context): Edit[] {
  return shapes.flatMap((shape) =>
    shape.literal
      ? addToObject(shape, value).map((edit) => ({
          path: context.pathOf((shape.literal as ts.Node).getSourceFile()),
          ...edit,
        }))
      : [],
  )
}

/** Never safe: the new behavior may be the better one. */
function keepFix(keep: readonly [string, string][] | null, bitten: readonly Bitten[]): Fix | null {
  if (!keep || bitten.some(({ edits }) => edits.length === 0)) return null
  const parameters = keep.map(([path, value]) => `${path}: ${value}`)
  return {
    safety: 'unsafe',
    title: `Keep the old behavior: add ${parameters.join(', ')}`,
    reason: 'decide whether you want the new behavior instead',
    edits: together(bitten.flatMap(({ edits }) => edits)),
  }
}

/** Two parameters that are added in one place are one edit; one object reached twice takes them once. */
function together(edits: readonly Edit[]): Edit[] {
  const distinct = edits.filter(
    (edit, at) => !edits.slice(0, at).some((other) => other.path === edit.path && isSameEdit(other, edit)),
  )
  const byPlace = new Map<string, Edit[]>()
  for (const edit of distinct) {
    const key = `${edit.path}:${edit.start}:${edit.end}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), edit])
  }
  return [...byPlace.values()].flatMap((same) => {
    const [first] = same
    return first
      ? [
          {
            ...first,
            text: joined(same, '')
              .map(({ text }) => text)
              .join(''),
          },
        ]
      : []
  })
}

/** The parameter whose value it is about, where that stands in the call; else the method's name. */
function placeOf(found: OperationCall, { value }: Bitten): ts.Node {
  const property = value?.parent
  const isInCall = value !== undefined && ts.findAncestor(value, (node) => node === found.call) !== undefined
  if (isInCall && property && ts.isPropertyAssignment(property)) return property.name
  return methodName(found)
}
