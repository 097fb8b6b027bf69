/** Parameters that an operation asks for since the target's version, in calls that visibly leave them out. */
import type { JumpRow } from '../../../scanner/jump.ts'
import { pathShapes } from '../argument-paths.ts'
import type { Context, ts } from '../context.ts'
import { addElement } from '../element-usage.ts'
import { methodName, operationCalls, paramsOf } from '../operation-calls.ts'
import type { OperationCall } from '../operations.ts'
import { sharingOf } from '../sharing.ts'

export function analyzeRequired(file: ts.SourceFile, context: Context): void {
  for (const found of operationCalls(file, context)) {
    const rows = context.jump.parameters.get(found.operation) ?? []
    const required = rows.filter(({ row, isGenerated }) => row.change === 'required' && !isGenerated)
    const argument = required.length === 0 ? 'spread' : paramsOf(found, context)
    if (argument === 'spread') continue
    for (const row of required) {
      if (argument !== 'none') judge(found, argument, row, rows, context)
      else if (!pathOf(row).includes('.')) addElement(methodName(found), row, found.certainty, null, context)
    }
  }
}

function judge(
  found: OperationCall,
  argument: ts.Expression,
  row: JumpRow,
  rows: readonly JumpRow[],
  context: Context,
): void {
  for (const { state, literal, origin, missing } of pathShapes(argument, pathOf(row), context)) {
    if (
      state !== 'absent' ||
      missing.includes('.') ||
      !literal ||
      sharingOf(origin, found.call, context) === 'handed'
    )
      continue
    if (isToldAlready(argument, row, rows, context)) return
    const isSeen = origin.via.every((via) => via === 'constant' || via === 'branch' || via === 'property')
    addElement(literal, row, isSeen ? found.certainty : 'likely', null, context)
  }
}

/** What was passed in its stead until now is there, and its own finding names the new parameter. */
function isToldAlready(
  argument: ts.Expression,
  required: JumpRow,
  rows: readonly JumpRow[],
  context: Context,
): boolean {
  const path = pathOf(required)
  return rows.some((each) => {
    if (each.row.kind !== 'parameter' || each.row.change !== 'removed' || each.isGenerated) return false
    const { upgrade } = each
    const to = upgrade === undefined || upgrade.verb === 'remove' ? null : upgrade.to
    const leads =
      to !== null &&
      (to === lastOf(path) || to === path || to.startsWith(`${path}.`) || path.startsWith(`${to}.`))
    if (!leads && each.change !== required.change) return false
    return pathShapes(argument, pathOf(each), context).some(({ state }) => state !== 'absent')
  })
}

/** `promotion.type` of `promotionCodes.create promotion.type`. */
function pathOf({ row }: JumpRow): string {
  return row.element.slice(row.element.indexOf(' ') + 1)
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}
