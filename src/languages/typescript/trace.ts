/** Where a value comes from: through constants, imports, properties of constant objects, branches, defaults, builders. */
import {
  isMemberAccess,
  memberName,
  nodesBelow,
  nodesOf,
  propertyName,
  symbolOf,
  ts,
  unwrap,
} from './context.ts'
import { implementationsOf } from './implementations.ts'
import { spend } from './work.ts'

/** How the value got here; empty for an expression that stands in place. */
export type Via = 'constant' | 'reassigned' | 'branch' | 'default' | 'builder' | 'property'

export interface Origin {
  /** A literal, or the expression at which the trace ends. Never an assertion or a parenthesis. */
  node: ts.Expression
  via: readonly Via[]
  /** The variable that holds the object, where there is one: its properties may be assigned later. */
  variable?: ts.Symbol
  /** Literal types of assertions on the way, `'2024-04-10'` in `x as '2024-04-10'`. */
  assertions: readonly ts.LiteralTypeNode[]
}

const maxDepth = 10
/** Values looked at for one expression: constants that name each other in circles branch without end. */
const maxValues = 200
/** What is assigned or returned in more places than this is anything: its values are not told one by one. */
const maxSources = 40

/** Every expression that `expression` may stand for; at least one. */
export function trace(expression: ts.Expression, checker: ts.TypeChecker): Origin[] {
  let looked = 0
  return follow(expression, { via: [], assertions: [] }, 0)

  function follow(node: ts.Expression, so: Omit<Origin, 'node'>, depth: number): Origin[] {
    spend(checker)
    const inner = unwrap(node)
    const on = { ...so, assertions: [...so.assertions, ...assertedLiterals(node)] }
    const end = [{ ...on, node: inner }]
    if (depth > maxDepth || ++looked > maxValues) return end
    const into = (next: ts.Expression, via: Via, variable = on.variable) =>
      follow(next, { ...on, via: [...on.via, via], ...(variable ? { variable } : {}) }, depth + 1)

    if (ts.isConditionalExpression(inner))
      return [...into(inner.whenTrue, 'branch'), ...into(inner.whenFalse, 'branch')]
    if (ts.isBinaryExpression(inner) && isDefaulting(inner.operatorToken.kind)) {
      return [...into(inner.left, 'default'), ...into(inner.right, 'default')]
    }
    if (ts.isIdentifier(inner)) {
      if (inner.text === 'undefined') return end
      const symbol = symbolOf(inner, checker)
      const values = symbol ? valuesOf(symbol) : []
      const via = values.length > 1 ? 'reassigned' : 'constant'
      return values.length === 0 ? end : values.flatMap((value) => into(value, via, symbol))
    }
    if (isMemberAccess(inner) && memberName(inner) !== null) {
      const values = memberValues(inner)
      return values.length === 0 ? end : values.flatMap((value) => into(value, 'property'))
    }
    if (ts.isElementAccessExpression(inner)) {
      const values = tableValues(inner)
      return values.length === 0 ? end : values.flatMap((value) => into(value, 'branch'))
    }
    if (ts.isCallExpression(inner)) {
      const returned = returnedBy(inner, checker)
      return returned.length === 0 ? end : returned.flatMap((value) => into(value, 'builder'))
    }
    return end
  }

  /** What a variable can hold, or nothing where that can't be known. */
  function valuesOf(symbol: ts.Symbol): ts.Expression[] {
    // A member of `Object.freeze({ … })` has a declaration, and none for its value.
    const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0]
    if (!declaration) return []
    const filledIn = implementationsOf(declaration, checker)
    if (filledIn.length > 0) return few(filledIn.flatMap(givenBy))
    if (ts.isVariableDeclaration(declaration)) {
      if (!declaration.initializer) return few(assignmentsTo(symbol, declaration, checker))
      const list = declaration.parent
      const constant = ts.isVariableDeclarationList(list) && (list.flags & ts.NodeFlags.Const) !== 0
      return constant
        ? [declaration.initializer]
        : few([declaration.initializer, ...assignmentsTo(symbol, declaration, checker)])
    }
    if (ts.isBindingElement(declaration)) return bindingValues(declaration)
    if (ts.isParameter(declaration) && declaration.initializer) return [declaration.initializer]
    if (
      ts.isPropertyAssignment(declaration) ||
      ts.isPropertyDeclaration(declaration) ||
      ts.isEnumMember(declaration)
    ) {
      return declaration.initializer ? [declaration.initializer] : []
    }
    if (ts.isExportAssignment(declaration)) return [declaration.expression]
    if (ts.isGetAccessor(declaration)) return returnedFrom(declaration)
    return few((symbol.declarations ?? []).flatMap(assignedBy))
  }

  /** `const { apiVersion } = config`: the property of the object that `config` is. */
  function bindingValues(element: ts.BindingElement): ts.Expression[] {
    const name = ts.isIdentifier(element.name)
      ? (propertyName(element.propertyName) ?? element.name.text)
      : null
    const statement = element.parent.parent
    const fallback = element.initializer ? [element.initializer] : []
    if (name === null || !ts.isVariableDeclaration(statement) || !statement.initializer) return fallback
    const property = checker.getTypeAtLocation(statement.initializer).getProperty(name)
    return [...(property ? valuesOf(property) : []), ...fallback]
  }

  /** `modes[kind]`: any value of a constant table. */
  function tableValues({ expression }: ts.ElementAccessExpression): ts.Expression[] {
    const table = unwrap(expression)
    const declared = ts.isIdentifier(table) ? symbolOf(table, checker)?.valueDeclaration : undefined
    if (!declared || !ts.isVariableDeclaration(declared) || !declared.initializer) return []
    const literal = unwrap(declared.initializer)
    if (!ts.isObjectLiteralExpression(literal)) return []
    const values = literal.properties.flatMap((each) =>
      ts.isPropertyAssignment(each) ? each.initializer : [],
    )
    return values.length === literal.properties.length ? few(values) : []
  }

  function memberValues(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): ts.Expression[] {
    const at = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression
    const symbol =
      symbolOf(at, checker) ??
      checker.getTypeAtLocation(node.expression).getProperty(memberName(node) as string)
    return symbol ? valuesOf(symbol) : []
  }
}

/** `value` of `exports.name = value`, `Names.NAME = value`, `this.name = value`: in JavaScript a declaration. */
function assignedBy(declaration: ts.Declaration): ts.Expression[] {
  const { parent } = declaration
  return isMemberAccess(declaration) &&
    ts.isBinaryExpression(parent) &&
    parent.left === declaration &&
    assigning.has(parent.operatorToken.kind)
    ? [parent.right]
    : []
}

/** What a function of this repository returns, where every return is an expression. */
export function returnedBy(call: ts.CallExpression, checker: ts.TypeChecker): ts.Expression[] {
  const declaration = checker.getResolvedSignature(call)?.declaration
  if (!declaration) return []
  const filledIn = implementationsOf(declaration, checker)
  return filledIn.length > 0 ? few(filledIn.flatMap(givenBy)) : returnedFrom(declaration)
}

/** What a member of a class is, or answers. */
function givenBy(member: ts.ClassElement): ts.Expression[] {
  if (ts.isPropertyDeclaration(member)) {
    const value = member.initializer
    return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
      ? returnedFrom(value)
      : value
        ? [value]
        : []
  }
  return ts.isMethodDeclaration(member) || ts.isGetAccessor(member) ? returnedFrom(member) : []
}

export function returnedFrom(made: ts.SignatureDeclaration | ts.JSDocSignature): ts.Expression[] {
  if (!('body' in made) || !made.body) return []
  const body = made.body as ts.ConciseBody
  return ts.isBlock(body) ? few(returnsOf(body)) : [body]
}

/** Nothing in place of too many: the trace ends there, and what it ends at is not resolved. */
function few(values: readonly ts.Expression[]): ts.Expression[] {
  return values.length > maxSources ? [] : [...values]
}

const returns = new WeakMap<ts.Block, ts.Expression[]>()

function returnsOf(body: ts.Block): readonly ts.Expression[] {
  const known =
    returns.get(body) ??
    nodesBelow(body, (node) => !ts.isFunctionLike(node)).flatMap((node) =>
      ts.isReturnStatement(node) && node.expression ? [node.expression] : [],
    )
  returns.set(body, known)
  return known
}

/** Values assigned to a variable where it can be seen. */
export function assignmentsTo(
  symbol: ts.Symbol,
  declaration: ts.VariableDeclaration,
  checker: ts.TypeChecker,
): ts.Expression[] {
  return mentionsOf(symbol, declaration, checker).flatMap(({ parent: node }, index, all) =>
    ts.isBinaryExpression(node) && assigning.has(node.operatorToken.kind) && node.left === all[index]
      ? [node.right]
      : [],
  )
}

const assigning: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
])

const assigned = new WeakMap<ts.Symbol, Map<string, ts.BinaryExpression[]>>()

/** `variable.name = …` after the variable was made, in its scope. */
export function propertyAssignments(
  variable: ts.Symbol,
  name: string,
  checker: ts.TypeChecker,
): readonly ts.BinaryExpression[] {
  const byName = assigned.get(variable) ?? new Map<string, ts.BinaryExpression[]>()
  assigned.set(variable, byName)
  const known = byName.get(name)
  if (known) return known
  const found = referencesTo(variable, checker).flatMap((reference) => {
    const owner = outermost(reference)
    const member = owner.parent
    if (!isMemberAccess(member) || member.expression !== owner || memberName(member) !== name) return []
    const assignment = outermost(member).parent
    return ts.isBinaryExpression(assignment) &&
      assigning.has(assignment.operatorToken.kind) &&
      assignment.left === outermost(member)
      ? [assignment]
      : []
  })
  byName.set(name, found)
  return found
}

/** Every mention of a variable where it can be seen, its declaration left out. */
export function referencesTo(variable: ts.Symbol, checker: ts.TypeChecker): ts.Identifier[] {
  const declaration = variable.valueDeclaration
  return declaration ? mentionsOf(variable, declaration, checker) : []
}

const mentions = new WeakMap<ts.TypeChecker, Map<ts.Symbol, ts.Identifier[]>>()

/** Found once for each variable: a thousand usages of one constant ask for the same thousand mentions. */
function mentionsOf(
  variable: ts.Symbol,
  declaration: ts.Declaration,
  checker: ts.TypeChecker,
): ts.Identifier[] {
  const bySymbol = mentions.get(checker) ?? new Map<ts.Symbol, ts.Identifier[]>()
  mentions.set(checker, bySymbol)
  const known = bySymbol.get(variable)
  if (known) return known
  const scope = scopeOf(declaration)
  const named = identifiersOf(declaration.getSourceFile()).get(variable.name) ?? []
  const found = named.filter(
    (node) =>
      node.pos >= scope.pos &&
      node.end <= scope.end &&
      node.parent !== declaration &&
      symbolOf(node, checker) === variable,
  )
  bySymbol.set(variable, found)
  return found
}

const identifiers = new WeakMap<ts.SourceFile, Map<string, ts.Identifier[]>>()

/** The identifiers of a file, by their text. */
export function identifiersOf(file: ts.SourceFile): ReadonlyMap<string, ts.Identifier[]> {
  const known = identifiers.get(file)
  if (known) return known
  const byName = new Map<string, ts.Identifier[]>()
  for (const node of nodesOf(file)) {
    if (!ts.isIdentifier(node)) continue
    const list = byName.get(node.text)
    if (list) list.push(node)
    else byName.set(node.text, [node])
  }
  identifiers.set(file, byName)
  return byName
}

/** The expression with the parentheses and assertions around it. */
export function outermost(node: ts.Expression): ts.Expression {
  let outer = node
  while (ts.isExpression(outer.parent) && outer.parent !== outer && unwrapsTo(outer.parent, node))
    outer = outer.parent
  return outer
}

function unwrapsTo(node: ts.Expression, inner: ts.Expression): boolean {
  return 'expression' in node && unwrap(node) === unwrap(inner)
}

function scopeOf(declaration: ts.Node): ts.Node {
  let node = declaration.parent
  while (node && !ts.isBlock(node) && !ts.isSourceFile(node) && !ts.isModuleBlock(node)) node = node.parent
  return node ?? declaration.getSourceFile()
}

function isDefaulting(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken
}

function assertedLiterals(node: ts.Expression): ts.LiteralTypeNode[] {
  const found: ts.LiteralTypeNode[] = []
  for (let at: ts.Node = node; 'expression' in at; at = at.expression as ts.Node) {
    if ((ts.isAsExpression(at) || ts.isTypeAssertionExpression(at)) && ts.isLiteralTypeNode(at.type))
      found.push(at.type)
    if (at === unwrap(node)) break
  }
  return found
}
