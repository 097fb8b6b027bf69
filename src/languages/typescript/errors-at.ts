/** What the compiler says of some places of a file: only the statements that hold them are checked. */
import { ts } from './context.ts'
import type { StripeProgram } from './program.ts'
import { counted, isTooMuch } from './work.ts'

/** In UTF-16 code units. */
export interface Range {
  start: number
  end: number
}

export interface CodeError extends Range {
  code: number
}

/** The compiler's own way to answer an editor that shows a part of a file; its public types keep it to themselves. */
type CheckNodes = (
  file: ts.SourceFile,
  token: undefined,
  nodes: readonly ts.Node[],
) => readonly ts.Diagnostic[]

/** A directive is about the next line of code; between the two stand comments, and the head of a statement. */
const reachOfDirective = 2000

/** All of a longer file is not checked for one directive's sake, in UTF-16 code units. */
const mostChecked = 200_000

/**
 * The syntax errors of a file, and the type errors of at least the statements that touch the ranges. Null where the
 * checker runs out of stack, or would have too much to check.
 */
export function errorsAt(
  { program, file }: StripeProgram,
  path: string,
  ranges: readonly Range[],
): CodeError[] | null {
  const source = file(path)
  if (!source) return []
  // The compiler says that an `@ts-expect-error` is unused only when all of the file was looked at.
  const isSilenced = ranges.some(({ start, end }) =>
    source.text.slice(Math.max(0, start - reachOfDirective), end).includes('@ts-expect-error'),
  )
  if (isSilenced && source.text.length > mostChecked) return null
  const nodes = isSilenced ? undefined : statementsAt(source, ranges)
  const check = program.getSemanticDiagnostics as CheckNodes
  try {
    const found = counted(source.text.length, () =>
      nodes ? check(source, undefined, nodes) : program.getSemanticDiagnostics(source),
    )
    return [...program.getSyntacticDiagnostics(source), ...found].map(({ code, start = 0, length = 0 }) => ({
      code,
      start,
      end: start + length,
    }))
  } catch (error) {
    if (isTooMuch(error)) return null
    throw error
  }
}

/** The innermost statements that hold each range whole; all of the file where one spans several of its own. */
function statementsAt(source: ts.SourceFile, ranges: readonly Range[]): readonly ts.Node[] | undefined {
  const found = new Set<ts.Node>()
  for (const { start, end } of ranges) {
    let statement: ts.Node | undefined
    for (let node: ts.Node | undefined = source; node; ) {
      node = ts.forEachChild(node, (child) => (child.pos <= start && end <= child.end ? child : undefined))
      if (node && isStatement(node)) statement = node
    }
    if (!statement) return undefined
    found.add(statement)
  }
  return [...found]
}

/** What the checker takes on its own. A class is checked as a whole, and so is what a statement's head declares. */
function isStatement(node: ts.Node): boolean {
  const { parent } = node
  return (
    parent !== undefined &&
    (ts.isSourceFile(parent) ||
      ts.isBlock(parent) ||
      ts.isModuleBlock(parent) ||
      ts.isCaseClause(parent) ||
      ts.isDefaultClause(parent))
  )
}
