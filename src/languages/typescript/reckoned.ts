/** Reads of a gone field that reckon with its new home: code for versions on both sides of the change. */
import type { JumpRow } from '../../scanner/jump.ts'
import { hasMember } from '../../scanner/stripe-objects.ts'
import { handedTo, loopedOver } from './callbacks.ts'
import { type Context, isMemberAccess, memberName, nodesBelow, symbolOf, ts, unwrap } from './context.ts'
import { isBehindInTest, isInTest } from './in-tests.ts'
import { typeAsked } from './takes.ts'
import { outermost, referencesTo } from './trace.ts'
import { type Name, properties, type Use } from './uses.ts'

/**
 * Whether the old name is only one of two ways: `x.fresh ?? x.old`, `'old' in x ? x.old : x.fresh`, `x.old` after
 * `if (x.fresh) return …`. In the target it is `undefined`, and the other way is taken. Where the compiler would refuse
 * the old name all the same, the line has to change, and this says no.
 */
export function isReckonedWith(name: Name, use: Use, row: JumpRow, context: Context): boolean {
  const home = use.kind === 'read' && isGone(row) ? homeOf(name, row, context) : null
  if (!home) return false
  if (isInTest(name.parent)) return isOneOfTwo(name.parent, home)
  if (!use.reads || !(isAllowed(use.reads, name.text, context) || isUnknownThere(use.reads, context)))
    return false
  const { reads } = use
  if (!ts.isBindingElement(reads) && isOneOfTwo(outermost(reads), home)) return true
  const kept = keptIn(reads)
  const symbol = kept && context.checker.getSymbolAtLocation(kept)
  if (!kept || !symbol) return false
  const uses = referencesTo(symbol, context.checker)
  return (
    isOneOfTwo(kept, home) || (uses.length > 0 && uses.every((each) => isOneOfTwo(outermost(each), home)))
  )
}

/** Whether the new value of a renamed one is named beside it: `x === 'old' || x === 'fresh'`, two cases, `['old', 'fresh']`. */
export function isBesideNewValue(literal: ts.StringLiteralLike, { rename }: JumpRow): boolean {
  if (!rename) return false
  let around: ts.Node = literal.parent
  if (ts.isCaseClause(around)) around = around.parent
  else
    while (ts.isBinaryExpression(around.parent) || ts.isParenthesizedExpression(around.parent))
      around = around.parent
  const others = ts.isCaseBlock(around)
    ? around.clauses.flatMap((each) => (ts.isCaseClause(each) ? [each.expression] : []))
    : ts.isArrayLiteralExpression(around)
      ? around.elements
      : ts.isBinaryExpression(around)
        ? nodesBelow(around)
        : []
  return others.some((each) => ts.isStringLiteralLike(each) && each.text === rename.to)
}

function isGone({ row }: JumpRow): boolean {
  return (
    (row.kind === 'field' || row.kind === 'method') && (row.change === 'removed' || row.change === 'renamed')
  )
}

/** The variable that the value is kept in. */
function keptIn(reads: ts.Expression | ts.BindingElement): ts.Identifier | null {
  const holder = ts.isBindingElement(reads) ? reads : outermost(reads).parent
  if (!ts.isBindingElement(holder) && !ts.isVariableDeclaration(holder)) return null
  return ts.isIdentifier(holder.name) ? holder.name : null
}

/** Whether no compiler refuses the name once Stripe's types lack it: JavaScript, `any`, a declaration of the code's own. */
function isAllowed(
  reads: ts.Expression | ts.BindingElement,
  name: string,
  { checker, keyOf }: Context,
): boolean {
  const file = reads.getSourceFile()
  if (/\.[cm]?jsx?$/.test(file.fileName)) return !/^\s*\/\/\s*@ts-check/m.test(file.text.slice(0, 2_000))
  const owner = ts.isBindingElement(reads) ? reads.parent : isMemberAccess(reads) ? reads.expression : null
  if (!owner) return false
  const declared = properties(checker.getTypeAtLocation(owner), name, checker)
  return declared.every((symbol) => !symbol || symbol.declarations?.some((each) => keyOf(each) === null))
}

/** Behind `'old' in x` it is there and `unknown` to the compiler, which some places take. */
function isUnknownThere(reads: ts.Expression | ts.BindingElement, context: Context): boolean {
  if (ts.isBindingElement(reads) || !isBehindInTest(reads)) return false
  const { parent } = outermost(reads)
  if (isMemberAccess(parent) || ts.isCallExpression(parent)) return false
  if (outermost(reads) !== reads) return true
  return ts.isBinaryExpression(parent) ? isTest(parent) : typeAsked(reads, context) === null
}

/** `||`, `&&`, `??`, `===` and the like: whatever the value is. */
function isTest(test: ts.BinaryExpression): boolean {
  const { kind } = test.operatorToken
  const isEquality = /^[!=]==?$/.test(test.operatorToken.getText())
  return isEquality || kind === ts.SyntaxKind.AmpersandAmpersandToken || isAlternative(test)
}

/** What code that knows the target's shape would read instead. */
interface Home {
  /** The read itself, as text, and what it is read from. */
  old: string
  owner: string
  oldName: string
  /** Names on the way to the new place; none where only new members of the same object are known. */
  way: readonly string[]
  isMethod: boolean
  isNewMember(name: string): boolean
  checker: ts.TypeChecker
}

function homeOf(name: Name, { row, upgrade, rename }: JumpRow, context: Context): Home | null {
  const { surface, targetSurface, checker } = context
  const to = rename?.to ?? (upgrade && 'to' in upgrade ? upgrade.to : undefined) ?? row.to
  const owner = ownerText(name)
  if (owner === null) return null
  const types = row.declared.flatMap((key) => (key.includes('#') ? [key.slice(0, key.indexOf('#'))] : []))
  return {
    old: `${owner}.${name.text}`,
    owner,
    oldName: name.text,
    way: (to ?? '')
      .split('.')
      .flatMap((each) => (/^\w/.test(each) && !each.startsWith('data[') ? [bare(each)] : [])),
    isMethod: row.kind === 'method',
    isNewMember: (each) =>
      types.some((type) => hasMember(targetSurface, type, each) && !hasMember(surface, type, each)),
    checker,
  }
}

function bare(step: string): string {
  return step.replace('[]', '')
}

/** What the name is read from, as text; a pattern's names are read from what it takes apart. */
function ownerText(name: Name): string | null {
  const { parent } = name
  if (isMemberAccess(parent)) return textOf(parent.expression)
  if (isInTest(parent)) return textOf(parent.right)
  if (!ts.isBindingElement(parent)) return null
  const whole = parent.parent.parent
  return ts.isVariableDeclaration(whole) && whole.initializer ? textOf(whole.initializer) : ''
}

function textOf(node: ts.Expression): string {
  const inner = unwrap(node)
  const name = isMemberAccess(inner) ? memberName(inner) : null
  return isMemberAccess(inner) && name !== null
    ? `${textOf(inner.expression)}.${name}`
    : inner.getText().replaceAll('?.', '.')
}

/** A shape is told near what depends on it. */
const maxStatements = 20

function isOneOfTwo(read: ts.Expression, home: Home): boolean {
  for (let node: ts.Node = read; !ts.isFunctionLike(node) && !ts.isSourceFile(node); node = node.parent) {
    const { parent } = node
    if (ts.isBinaryExpression(parent) && isAlternative(parent)) {
      if (mentions(parent.left === node ? parent.right : parent.left, home)) return true
    } else if (ts.isConditionalExpression(parent)) {
      if (
        [parent.condition, parent.whenTrue, parent.whenFalse].some(
          (each) => each !== node && mentions(each, home),
        )
      )
        return true
    } else if (ts.isIfStatement(parent)) {
      if (isBranchOfTwo(parent, node, home)) return true
    } else if (isAfterTest(node, home)) return true
  }
  return false
}

/** `if (x.fresh) … else x.old`, `if ('old' in x) x.old else x.fresh`, `if (x.old) return x.old`, then `x.fresh`. */
function isBranchOfTwo(test: ts.IfStatement, part: ts.Node, home: Home): boolean {
  const others: ts.Node[] = [test.thenStatement, test.elseStatement].filter(
    (each) => each !== undefined && each !== part,
  ) as ts.Node[]
  if (leaves(test.thenStatement) && !test.elseStatement) others.push(...following(test))
  if (part === test.expression) return others.some((each) => mentions(each, home))
  if (asksForNew(test.expression, home)) return true
  return asksForOld(test.expression, home) && others.some((each) => mentions(each, home))
}

/** `if (x.fresh) return …` and `if (!x.old) return x.fresh` somewhere before. */
function isAfterTest(node: ts.Node, home: Home): boolean {
  const { parent } = node
  if (!ts.isBlock(parent) && !ts.isSourceFile(parent) && !ts.isCaseClause(parent)) return false
  const at = parent.statements.indexOf(node as ts.Statement)
  return parent.statements
    .slice(Math.max(0, at - maxStatements), Math.max(0, at))
    .some(
      (each) =>
        ts.isIfStatement(each) &&
        leaves(each.thenStatement) &&
        (asksForNew(each.expression, home) ||
          (asksForOld(each.expression, home) && mentions(each.thenStatement, home))),
    )
}

function following(statement: ts.Statement): readonly ts.Statement[] {
  const { parent } = statement
  if (!ts.isBlock(parent) && !ts.isSourceFile(parent) && !ts.isCaseClause(parent)) return []
  const at = parent.statements.indexOf(statement)
  return parent.statements.slice(at + 1, at + 1 + maxStatements)
}

/** `status` was there before as well: that somebody asks for it says nothing of versions. */
function asksForNew(test: ts.Expression, home: Home): boolean {
  return mentions(test, { ...home, way: home.way.length > 1 ? home.way : [] })
}

/** For the field itself, or for the version. */
function asksForOld(test: ts.Expression, { old, oldName }: Home): boolean {
  return nodesBelow(test).some(
    (each) =>
      (isMemberAccess(each) && textOf(each) === old) ||
      (ts.isStringLiteralLike(each) && each.text === oldName) ||
      (ts.isIdentifier(each) && /version/i.test(each.text)),
  )
}

/** What is longer does more than to read a field. */
const maxText = 5_000

/** Nodes that are looked at for one file: real ones need some hundred. Beyond, what is found is told. */
const mostNodes = 50_000

const looked = new WeakMap<ts.SourceFile, number>()

function affords(file: ts.SourceFile, nodes: number): boolean {
  const sum = (looked.get(file) ?? 0) + nodes
  looked.set(file, sum)
  return sum <= mostNodes
}

/** Whether the new place is read somewhere in a node, or in what its variables were made of. */
function mentions(node: ts.Node, home: Home, depth = 0): boolean {
  if (node.getWidth() > maxText) return false
  const nodes = nodesBelow(node)
  if (!affords(node.getSourceFile(), nodes.length)) return false
  return nodes.some((each) => {
    if (isMemberAccess(each)) return isHome(each, home)
    if (!ts.isIdentifier(each) || depth > 1) return false
    const made = madeOf(each, home.checker)
    return made !== null && mentions(made, home, depth + 1)
  })
}

function isHome(access: ts.PropertyAccessExpression | ts.ElementAccessExpression, home: Home): boolean {
  const name = memberName(access)
  const owner = textOf(access.expression)
  if (name === null || `${owner}.${name}` === home.old) return false
  if (owner === home.owner && home.isNewMember(name)) return true
  const before = home.way.at(-2)
  // `stripe.billing.meterEvents` of a client that has the resource at all.
  if (home.isMethod && home.way.length > 2 && textOf(access).endsWith(home.way.slice(0, -1).join('.')))
    return true
  if (name !== home.way.at(-1)) return false
  if (before === undefined) return owner === home.owner
  // `items` of `x.items.data[0]`, of `item` that was made of it, of a parameter that is called so.
  const word = new RegExp(String.raw`${before.replace(/s$/, '')}s?(?!\w)`, 'i')
  const root = rootOf(access.expression)
  const made = ts.isIdentifier(root) ? madeOf(root, home.checker) : null
  return word.test(owner) || (made !== null && word.test(made.getText()))
}

function rootOf(expression: ts.Expression): ts.Expression {
  let root = unwrap(expression)
  while (isMemberAccess(root)) root = unwrap(root.expression)
  return root
}

/** The value of a variable, what a pattern takes apart, what a loop goes over; the type of a parameter. */
function madeOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Node | null {
  let made: ts.Node | undefined = symbolOf(name, checker)?.valueDeclaration
  while (made && ts.isBindingElement(made)) made = made.parent.parent
  if (made && ts.isVariableDeclaration(made)) return loopedOver(made) ?? made.initializer ?? null
  if (!made || !ts.isParameter(made)) return null
  return handedTo(made.parent)?.value ?? made.type ?? null
}

/** `??`, `||`. */
function isAlternative({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  )
}
