/** Calls that leave out an id for which the target's SDK asks: `accounts.retrieve()`. */
import type { Jump, JumpRow } from '../../../scanner/jump.ts'
import { type Context, isMemberAccess, memberName, nodesOf, ts, unwrap } from '../context.ts'
import { addElement, renameFix, sinceOf } from '../element-usage.ts'
import { methodName } from '../operation-calls.ts'
import { type OperationCall, operationOf } from '../operations.ts'

export function analyzeMissingIds(file: ts.SourceFile, context: Context): void {
  const { rows, methods } = callsWithoutId(context.jump)
  if (rows.size === 0) return
  const operations = new Set(rows.keys())
  const isTyped = !/\.[cm]?jsx?$/.test(file.fileName)
  for (const node of nodesOf(file)) {
    if (!ts.isCallExpression(node) || !leavesIdOut(node, isTyped)) continue
    const callee = unwrap(node.expression)
    if (!isMemberAccess(callee) || !methods.has(memberName(callee) ?? '')) continue
    const found = operationOf(node, operations, context)
    const row = found && rows.get(found.operation)
    if (!row) continue
    const what = row.isGenerated ? undefined : `Since ${sinceOf(row.change)}: ${row.change.title}.`
    addElement(methodName(found), row, found.certainty, fixOf(row, found, context), context, what)
  }
}

interface CallsWithoutId {
  /** By SDK path. */
  rows: ReadonlyMap<string, JumpRow>
  methods: ReadonlySet<string>
}

const known = new WeakMap<Jump, CallsWithoutId>()

function callsWithoutId(jump: Jump): CallsWithoutId {
  const before = known.get(jump)
  if (before) return before
  const rows = new Map<string, JumpRow>()
  for (const each of jump.rows) {
    const { kind, element, http } = each.row
    if (kind === 'signature' && http !== undefined) rows.set(element.replace('()', ''), each)
  }
  const methods = new Set([...rows.keys()].map((each) => each.slice(each.lastIndexOf('.') + 1)))
  const found = { rows, methods }
  known.set(jump, found)
  return found
}

/** Params stand in the place of the id, where they are lost; or nothing does, which works until it is compiled. */
function leavesIdOut({ arguments: [first] }: ts.CallExpression, isTyped: boolean): boolean {
  return first === undefined ? isTyped : ts.isObjectLiteralExpression(unwrap(first))
}

function fixOf({ rename }: JumpRow, found: OperationCall, context: Context) {
  const name = methodName(found)
  if (!rename || !ts.isIdentifier(name)) return null
  const path = context.pathOf(name.getSourceFile())
  const edit = { path, start: name.getStart(), end: name.getEnd(), text: rename.to }
  return renameFix(rename, found.certainty, [edit])
}
