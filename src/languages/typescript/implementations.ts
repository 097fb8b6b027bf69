/** Who fills in what a class leaves open or an interface asks for: one file an option, as plugins of payment providers are. */
import { nodesOf, propertyName, ts } from './context.ts'

const programs = new WeakMap<ts.TypeChecker, readonly ts.SourceFile[]>()
const heirs = new WeakMap<ts.TypeChecker, Map<ts.Symbol, ts.ClassLikeDeclaration[]>>()

/** Says which files a checker's classes stand in; they are looked through once somebody asks. */
export function openClasses(checker: ts.TypeChecker, files: readonly ts.SourceFile[]): void {
  programs.set(checker, files)
}

const mostHeirs = 40

/** The members of that name of the classes that extend or implement the member's owner; empty where it has a body. */
export function implementationsOf(member: ts.Node, checker: ts.TypeChecker): ts.ClassElement[] {
  if (!isOpen(member)) return []
  const name = propertyName(member.name)
  const owner = checker.getSymbolAtLocation((member.parent as ts.ClassDeclaration).name ?? member.parent)
  if (name === null || !owner) return []
  const found: ts.ClassElement[] = []
  const classes = new Set(heirsOf(checker).get(owner))
  for (const each of classes) {
    if (classes.size > mostHeirs) return []
    found.push(...each.members.filter((one) => propertyName(one.name) === name && !isOpen(one)))
    const symbol = each.name && checker.getSymbolAtLocation(each.name)
    for (const heir of (symbol && heirsOf(checker).get(symbol)) ?? []) classes.add(heir)
  }
  return found
}

type Open =
  | ts.PropertySignature
  | ts.MethodSignature
  | ts.PropertyDeclaration
  | ts.MethodDeclaration
  | ts.GetAccessorDeclaration

function isOpen(member: ts.Node): member is Open {
  if (ts.isPropertySignature(member) || ts.isMethodSignature(member))
    return ts.isInterfaceDeclaration(member.parent)
  if (ts.isPropertyDeclaration(member)) return !member.initializer && ts.isClassDeclaration(member.parent)
  return (ts.isMethodDeclaration(member) || ts.isGetAccessor(member)) && !member.body
}

function heirsOf(checker: ts.TypeChecker): Map<ts.Symbol, ts.ClassLikeDeclaration[]> {
  const known = heirs.get(checker)
  if (known) return known
  const found = new Map<ts.Symbol, ts.ClassLikeDeclaration[]>()
  heirs.set(checker, found)
  for (const file of programs.get(checker) ?? []) {
    if (!/\b(?:extends|implements)\b/.test(file.text)) continue
    for (const node of nodesOf(file)) {
      if (!ts.isClassLike(node)) continue
      for (const { types } of node.heritageClauses ?? [])
        for (const type of types) {
          const { symbol } = checker.getTypeAtLocation(type)
          if (symbol) found.set(symbol, [...(found.get(symbol) ?? []), node])
        }
    }
  }
  return found
}
