/**
 * Never worse than the compiler: the files are compiled under the declarations of both versions, and each error that
 * only the target's bring and no usage explains becomes a usage of its own.
 */
import { typeErrorUnderTarget } from '../../catalog/standing/type-error.ts'
import type { Usage } from '../../scanner/usage.ts'
import { ts } from './context.ts'
import type { AnalyzeRequest } from './index.ts'
import { createStripeProgram, type ParseCache, type StripeProgram } from './program.ts'
import { counted, isTooMuch } from './work.ts'

export interface Verified {
  /** Files that were compiled under both. */
  compared: number
  /** Errors that only the target's declarations bring. */
  fresh: number
  /** Those that no usage explains. */
  usages: Usage[]
}

/** @param before the program under the declarations of the version that the code is on */
export function verify(
  usages: readonly Usage[],
  request: AnalyzeRequest,
  before: StripeProgram,
  cache: ParseCache,
): Verified {
  const { files, to, resolver, jump } = request
  let after = createStripeProgram(files, to, resolver, new Map(cache), jump.asked)
  const verified: Verified = { compared: 0, fresh: 0, usages: [] }
  for (const path of [...request.roots].sort()) {
    const fresh = freshErrors(path, before, after)
    if (fresh === null) {
      if (!after.tooDeep.has(path)) {
        before = before.renewed()
        after = after.renewed()
      }
      continue
    }
    verified.compared++
    verified.fresh += fresh.length
    const known = usages.filter((usage) => usage.path === path && usage.change !== typeErrorUnderTarget)
    const source = after.file(path) as ts.SourceFile
    const isExplained = explainer(known, source, after.checker)
    for (const error of fresh) if (!isExplained(error)) verified.usages.push(usageOf(error, path, source))
  }
  return verified
}

/** The errors of a file that it has only under the target's declarations; null where one half can't be checked. */
function freshErrors(path: string, before: StripeProgram, after: StripeProgram): ts.Diagnostic[] | null {
  const old = errorsOf(before, path)
  const now = errorsOf(after, path)
  const source = after.file(path)
  if (!old || !now || !source) return null
  const lineOf = ({ start = 0 }: ts.Diagnostic) => source.getLineAndCharacterOfPosition(start).line
  const unitOf = ({ start = 0 }: ts.Diagnostic) => unitAt(nodeAt(source, start))
  const oldLines = new Set(old.map(lineOf))
  const known = new Set(old.map((each) => `${each.code} ${lineOf(each)}`))
  const refused = new Set(old.filter(({ code }) => code === noOverload).map(unitOf))
  // What the checker says of JavaScript is often beside the point; on a line where it said nothing, something changed.
  const isJavaScript = /\.[cm]?jsx?$/.test(path)
  const isOld = (each: ts.Diagnostic) =>
    isJavaScript ? oldLines.has(lineOf(each)) : known.has(`${each.code} ${lineOf(each)}`)
  return now.filter((each) => !isOld(each) && !refused.has(unitOf(each)))
}

/** `No overload matches this call.`: where the target has one signature, the same error has another code and place. */
const noOverload = 2769

/** Null where the file is none of the program's, or the checker runs out of stack. */
function errorsOf({ program, file, tooDeep }: StripeProgram, path: string): ts.Diagnostic[] | null {
  const source = file(path)
  if (!source || tooDeep.has(path)) return null
  try {
    return counted(source.text.length, () => [...program.getSemanticDiagnostics(source)]).filter(
      ({ start }) => start !== undefined,
    )
  } catch (error) {
    if (isTooMuch(error)) return null
    throw error
  }
}

/** Longer ways from a value to where it was read are not followed. */
const maxHops = 3

/** Whether a usage stands on the error's line, in its statement, or where the values come from that it is about. */
function explainer(
  usages: readonly Usage[],
  source: ts.SourceFile,
  checker: ts.TypeChecker,
): (error: ts.Diagnostic) => boolean {
  const lineAt = (offset: number) => source.getLineAndCharacterOfPosition(offset).line
  // A client is told where it is made, and its pin may be written elsewhere: there its fix is.
  const places = usages.flatMap(({ start, path, fix }) => [
    start,
    ...(fix?.edits ?? []).flatMap((edit) => (edit.path === path ? [edit.start] : [])),
  ])
  const lines = new Set(places.map(lineAt))
  const units = new Set(usages.map(({ start }) => unitAt(nodeAt(source, start))))
  // A pin or a range is no reason for an error elsewhere.
  const grave = usages.filter(({ change }) => change.severity !== 'advice')
  const origins = new Set(grave.map(({ start }) => unitAt(nodeAt(source, start))))
  return ({ start = 0, length = 0 }) => {
    const last = lineAt(start + length)
    for (let line = lineAt(start); line <= last; line++) if (lines.has(line)) return true
    const node = nodeAt(source, start)
    return (
      units.has(unitAt(node)) || comesFrom(spanned(node, start + length), origins, source, checker, maxHops)
    )
  }
}

/** The innermost node that starts at or spans an offset. */
function nodeAt(source: ts.SourceFile, offset: number): ts.Node {
  let found: ts.Node = source
  for (;;) {
    const inner = ts.forEachChild(found, (child) =>
      child.getStart(source) <= offset && offset < child.end ? child : undefined,
    )
    if (!inner) return found
    found = inner
  }
}

/** The node that an error underlines: the widest one that starts at its name and ends with it. */
function spanned(node: ts.Node, end: number): ts.Node {
  let wide = node
  while (wide.parent && wide.parent.getStart() === node.getStart() && wide.parent.end <= end)
    wide = wide.parent
  return wide
}

/** What is written as one: a statement without the blocks in it, a member of a class or type, a parameter. */
function unitAt(node: ts.Node): ts.Node {
  let unit = node
  while (unit.parent && !isWhole(unit)) unit = unit.parent
  return unit
}

function isWhole(node: ts.Node): boolean {
  return ts.isStatement(node) || ts.isClassElement(node) || ts.isTypeElement(node) || ts.isJsxExpression(node)
}

/** `const { plan } = subscription` … `plan.id`: the error is there, its reason here. */
function comesFrom(
  node: ts.Node,
  units: ReadonlySet<ts.Node>,
  source: ts.SourceFile,
  checker: ts.TypeChecker,
  hops: number,
): boolean {
  if (hops === 0) return false
  let root = node
  while (
    ts.isPropertyAccessExpression(root) ||
    ts.isElementAccessExpression(root) ||
    ts.isNonNullExpression(root)
  )
    root = root.expression
  if (ts.isPropertyAccessExpression(root.parent) && root.parent.name === root)
    return comesFrom(root.parent.expression, units, source, checker, hops)
  if (!ts.isIdentifier(root)) return false
  const declared = checker.getSymbolAtLocation(root)?.valueDeclaration
  if (!declared || declared.getSourceFile() !== source) return false
  if (!ts.isVariableDeclaration(declared) && !ts.isBindingElement(declared)) return false
  if (units.has(unitAt(declared))) return true
  const value = ts.findAncestor(declared, ts.isVariableDeclaration)?.initializer
  return value !== undefined && comesFrom(value, units, source, checker, hops - 1)
}

/** Of a message that lists every member of a type, enough to know it by. */
const maxMessage = 240

function usageOf(
  { start = 0, length = 0, code, messageText }: ts.Diagnostic,
  path: string,
  source: ts.SourceFile,
): Usage {
  const said = ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\s+/g, ' ').replaceAll('`', "'")
  const message = said.length > maxMessage ? `${said.slice(0, maxMessage)}…` : said
  return {
    path,
    start,
    end: start + length,
    change: typeErrorUnderTarget,
    element: elementOf(source.text.slice(start, start + length), code),
    certainty: 'certain',
    what: `The compiler refuses this with the types of the target and not with those of today: \`TS${code}: ${message}\`.`,
    fix: null,
  }
}

/** The name that the compiler underlines; of longer code the error's number. */
function elementOf(text: string, code: number): string {
  return /^[\w$.'"[\]?!]{1,80}$/.test(text) ? text : `TS${code}`
}
