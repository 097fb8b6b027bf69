/** Where a value comes from: through constants, imports, properties of constant objects, branches, defaults, builders. */
import { isMemberAccess, memberName, propertyName, symbolOf, ts, unwrap } from './context.ts'

/** How the value got here; empty for an expression that stands in place. */
export type Via = 'constant' | 'branch' | 'default' | 'builder' | 'property'

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

/** Every expression that `expression` may stand for; at least one. */
export function trace(expression: ts.Expression, checker: ts.TypeChecker): Origin[] {
  return follow(expression, { via: [], assertions: [] }, 0)

  function follow(node: ts.Expression, so: Omit<Origin, 'node'>, depth: number): Origin[] {
    const inner = unwrap(node)
    const on = { ...so, assertions: [...so.assertions, ...assertedLiterals(node)] }
    const end = [{ ...on, node: inner }]
    if (depth > maxDepth) return end
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
      return values.length === 0 ? end : values.flatMap((value) => into(value, 'constant', symbol))
    }
    if (isMemberAccess(inner) && memberName(inner) !== null) {
      const values = memberValues(inner)
      return values.length === 0 ? end : values.flatMap((value) => into(value, 'property'))
    }
    if (ts.isCallExpression(inner)) {
      const returned = returnedBy(inner)
      return returned.length === 0 ? end : returned.flatMap((value) => into(value, 'builder'))
    }
    return end
  }

  /** What a variable can hold, or nothing where that can't be known. */
  function valuesOf(symbol: ts.Symbol): ts.Expression[] {
    const declaration = symbol.valueDeclaration
    if (!declaration) return []
    if (ts.isVariableDeclaration(declaration)) {
      if (!declaration.initializer) return assignmentsTo(symbol, declaration)
      const list = declaration.parent
      const constant = ts.isVariableDeclarationList(list) && (list.flags & ts.NodeFlags.Const) !== 0
      return constant
        ? [declaration.initializer]
        : [declaration.initializer, ...assignmentsTo(symbol, declaration)]
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
    return []
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

  function memberValues(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): ts.Expression[] {
    const at = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression
    const symbol =
      symbolOf(at, checker) ??
      checker.getTypeAtLocation(node.expression).getProperty(memberName(node) as string)
    return symbol ? valuesOf(symbol) : []
  }

  /** What a function of this repository returns, where every return is an expression. */
  function returnedBy(call: ts.CallExpression): ts.Expression[] {
    const declaration = checker.getResolvedSignature(call)?.declaration
    if (!declaration || !('body' in declaration) || !declaration.body) return []
    const body = declaration.body as ts.ConciseBody
    if (!ts.isBlock(body)) return [body]
    const returned: ts.Expression[] = []
    visitOwn(body, (node) => {
      if (ts.isReturnStatement(node) && node.expression) returned.push(node.expression)
    })
    return returned
  }
}

/** Assignments to a variable in its own file. */
export function assignmentsTo(symbol: ts.Symbol, declaration: ts.VariableDeclaration): ts.Expression[] {
  const name = ts.isIdentifier(declaration.name) ? declaration.name.text : null
  const found: ts.Expression[] = []
  if (name === null) return found
  const scope = scopeOf(declaration)
  visit(scope, (node) => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isIdentifier(node.left) &&
      node.left.text === symbol.name
    ) {
      found.push(node.right)
    }
  })
  return found
}

/** Values assigned to `variable.name` after the variable was made, in its scope. */
export function propertyAssignments(
  variable: ts.Symbol,
  name: string,
  checker: ts.TypeChecker,
): ts.BinaryExpression[] {
  const declaration = variable.valueDeclaration
  const found: ts.BinaryExpression[] = []
  if (!declaration) return found
  visit(scopeOf(declaration), (node) => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      isMemberAccess(node.left) &&
      memberName(node.left) === name &&
      ts.isIdentifier(unwrap(node.left.expression)) &&
      symbolOf(unwrap(node.left.expression), checker) === variable
    ) {
      found.push(node)
    }
  })
  return found
}

function scopeOf(declaration: ts.Node): ts.Node {
  let node = declaration.parent
  while (node && !ts.isBlock(node) && !ts.isSourceFile(node) && !ts.isModuleBlock(node)) node = node.parent
  return node ?? declaration.getSourceFile()
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}

/** Like `visit`, without entering functions inside. */
function visitOwn(node: ts.Node, see: (node: ts.Node) => void): void {
  ts.forEachChild(node, (child) => {
    see(child)
    if (!ts.isFunctionLike(child)) visitOwn(child, see)
  })
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
